import Foundation
import Testing

/// `make install` and the package hold the program with its completions and its manual.
@Suite struct InstallTests {
  @Test func `what is installed lies where shells and man look for it`() throws {
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

  @Test func `the Dockerfile installs what the Makefile does, and its package is that of make deb`() throws {
    let makefile = DocumentationTests.page("Makefile")
    let packages = try #require(makefile.firstMatch(of: /SYSTEM_PACKAGES = (.*)/)).1.split(separator: " ")
    let dockerfile = DocumentationTests.page("Dockerfile")
    let installed = Set(dockerfile.replacing("\\\n", with: " ").split(whereSeparator: \.isWhitespace))
    for package in packages { #expect(installed.contains(package), "\(package)") }
    #expect(dockerfile.contains("RUN make deb && mv .build/deb/feedkiln_*.deb /feedkiln.deb"))
    #expect(DocumentationTests.page("Scripts/deb.sh").contains("file=$folder/feedkiln_${version}_$architecture.deb"))
  }
}
