import FeedTesting
import Foundation
import Testing

/// The guides can be followed: their files are written, their commands run, and what these say is what the guide shows.
///
/// A block whose first line names a path after its language is a file. Of a block in `console`, lines with `$` are
/// commands, and what stands below one is all that it says.
@Suite struct GuideTests {
  /// All pages with a session; the session of validating.md and those of comments.md have tests of their own.
  private static let guides = pages.filter {
    DocumentationTests.page("Documentation/\($0).md").contains("```console\n")
      && !["validating", "comments"].contains($0) && ($0 != "hugo" || Peer.isHere("hugo"))
  }
  private static let pages =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: CommandLineRun.package.appending(path: "Documentation").path)) ?? []).sorted()
    .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
  private static let given = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Guides")

  @Test(arguments: guides) func `a guide can be followed`(guide: String) throws {
    let folder = try TestFolder()
    let files = Self.given.appending(path: guide).path
    for name in (try? FileManager.default.contentsOfDirectory(atPath: files)) ?? [] {
      try FileManager.default.copyItem(atPath: "\(files)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    if FileManager.default.fileExists(atPath: "\(folder.path)/prepare.py") {
      _ = try CommandLineRun.run("/usr/bin/env", ["python3", "prepare.py"], in: folder)
    }
    let page = DocumentationTests.page("Documentation/\(guide).md")
    var commands = 0
    for block in page.matches(of: /(?ms)^```(\w+)(?: (\S+))?\n(.*?)^```$/) {
      if let name = block.2 {
        try folder.write(String(name), String(block.3))
      } else if block.1 == "console" {
        for example in DocumentationTests.examples(in: String(block.0) + "\n") {
          commands += 1
          let run = try CommandLineRun.run("/bin/bash", ["-c", example.command], in: folder)
          #expect(run.errors + run.output == example.output, "\(example.command)")
        }
      }
    }
    #expect(commands > 1)
  }

  @Test func `there are guides`() { #expect(Self.guides.count >= 9) }
}
