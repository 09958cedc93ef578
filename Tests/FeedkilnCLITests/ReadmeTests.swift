import FeedCore
import Foundation
import Testing

/// The README's commands do what the README says.
@Suite struct ReadmeTests {
  /// The README's blocks of code, without their indentation.
  private static let blocks: [String] = {
    var blocks: [String] = []
    var isOpen = false
    for line in DocumentationTests.page("README.md").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    ") {
        if !isOpen { blocks.append("") }
        blocks[blocks.count - 1] += line.dropFirst(4) + "\n"
        isOpen = true
      } else if !line.isEmpty {
        isOpen = false
      }
    }
    return blocks
  }()

  private static func block(_ start: String) throws -> String {
    try #require(blocks.first { $0.hasPrefix(start) }, "the README has no block that begins with “\(start)”")
  }

  @Test func `the sample site is what the README says`() throws {
    let folder = try TestFolder()
    for name in ["site.toml", "content"] {
      try FileManager.default.copyItem(
        at: CommandLineRun.package.appending(path: name), to: URL(filePath: folder.path).appending(path: name))
    }
    let commands = [
      ["build"], ["validate", "--strict", "--site", "site.toml"],
      ["validate", "--strict", "--profile", "podcast", "feeds/podcast.rss"],
    ]
    let runs = try commands.map { arguments in
      try CommandLineRun.run(CommandLineRun.programs.appending(path: "feedkiln").path, arguments, in: folder)
    }
    #expect(runs.map(\.exitCode) == [0, 0, 0])
    #expect(runs.map { $0.output + $0.errors }.joined() == (try Self.block("Articles ")))
  }

  @Test func `a site begins with what the README says`() throws {
    let folder = try TestFolder([
      "site.toml": try Self.block("[site]"),
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01T09:30:00+01:00\n---\n\nTwo days of sourdough.\n",
      "content/comments/rye/1.md": "---\nauthor: Ada\ndate: 2024-03-02T09:30:00+01:00\n---\n\nThree are better.\n",
    ])
    let run = try CommandLineRun.run("/bin/bash", ["-ec", try Self.block("feedkiln build")], in: folder)
    #expect(run.exitCode == 0)
    #expect(
      run.output + run.errors == """
        Articles  1
        Comments  1
        Feeds     9  in feeds: 9 written, 0 unchanged, 0 removed
        Entries   9  in all of them
        Problems  0
        Checked 9 feeds: all are valid

        """)
  }
}
