import FeedCore
import Foundation
import Testing

/// The commands in the README have the documented output.
@Suite struct ReadmeTests {
  /// The code blocks of the README, without their indentation.
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

  /// Returns the commands of a block, without the comments after them.
  private static func commands(_ start: String) throws -> [String] {
    try block(start).split(separator: "\n").map { line in
      String(line.prefix { $0 != "#" }).trimmingCharacters(in: .whitespaces)
    }
  }

  @Test func `the sample site can be built and is valid`() throws {
    #expect(try Self.commands("make feeds").first == "make feeds")
    let recipe = try #require(DocumentationTests.page("Makefile").firstMatch(of: /\nfeeds: build\n((?:\t.*\n)+)/)).1
    let folder = try TestFolder()
    for name in ["site.toml", "content"] {
      try FileManager.default.copyItem(
        at: CommandLineRun.package.appending(path: name), to: URL(filePath: folder.path).appending(path: name))
    }
    let commands = recipe.replacing("$(FEEDKILN)", with: "feedkiln").split(separator: "\n")
      .map { String($0.dropFirst()) }
    #expect(commands.count == 3)
    let runs = try commands.map { try CommandLineRun.run("/bin/bash", ["-c", $0], in: folder) }
    #expect(runs.map(\.exitCode) == [0, 0, 0])
    #expect(runs.map(\.errors) == ["", "", ""])
    #expect(runs[1].output == "Checked 50 feeds: all are valid\n")
  }

  @Test func `the commands of the README work in an existing blog`() throws {
    let commands = try Self.commands("cd my-blog")
    #expect(commands == ["cd my-blog", "feedkiln init", "feedkiln build", "feedkiln serve"])
    let folder = try TestFolder([
      "my-blog/hugo.toml": "baseURL = \"https://bread.example/\"\ntitle = \"Bread\"\nlanguageCode = \"en\"\n",
      "my-blog/content/posts/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n",
      "my-blog/content/posts/spelt.md": "---\ntitle: Spelt\ndate: 2024-03-02\n---\nBread.\n",
    ])
    let run = try CommandLineRun.run(
      "/bin/bash", ["-ec", commands.dropLast().joined(separator: "; ")], in: folder)
    #expect(run.exitCode == 0)
    #expect(try folder.text("my-blog/public/feeds/feed.rss").contains("<title>Spelt</title>"))
  }
}
