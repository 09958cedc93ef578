import Foundation
import Testing

/// `make install` and the package contain the program with its completions and manual pages.
@Suite struct InstallTests {
  @Test func `installed files are in the folders that shells and man use`() throws {
    let folder = try TestFolder()
    let script = CommandLineRun.package.appending(path: "Scripts/install.sh").path
    let programs = ["feedkiln", "FeedkilnPages"].map { CommandLineRun.programs.appending(path: $0).path }
    let run = try CommandLineRun.run("/bin/sh", [script] + programs + ["usr"], in: folder)
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
    let page = DocumentationTests.page("Documentation/releasing.md")
    for file in [
      "bin/feedkiln", "share/man/man1/feedkiln-build.1", "share/bash-completion/completions/feedkiln",
      "share/zsh/site-functions/_feedkiln", "share/fish/vendor_completions.d/feedkiln.fish",
    ] {
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/usr/\(file)"), "\(file)")
      #expect(page.contains("`\(file.replacingOccurrences(of: "-build.1", with: "*.1"))`"), "\(file)")
    }
    #expect(try folder.text("usr/share/zsh/site-functions/_feedkiln").hasPrefix("#compdef feedkiln\n"))
  }

  @Test func `the Dockerfile unpacks the archive that make dist writes`() throws {
    let dockerfile = DocumentationTests.page("Dockerfile")
    #expect(dockerfile.contains("tar -xzf /files/feedkiln-*-linux-\"$(uname -m)\".tar.gz --strip-components=1"))
    #expect(DocumentationTests.page("Scripts/dist.sh").contains("name=feedkiln-$version-linux-$(uname -m)"))
  }
}
