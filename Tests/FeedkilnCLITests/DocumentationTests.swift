import FeedCore
import FeedTesting
import Foundation
import Testing

/// The commands in the guides have the documented output.
@Suite struct DocumentationTests {
  static func page(_ name: String) -> String {
    (try? String(contentsOf: CommandLineRun.package.appending(path: name), encoding: .utf8)) ?? ""
  }

  /// Returns the code blocks of a page in a language.
  static func blocks(_ language: String, in page: String) -> [String] {
    page.components(separatedBy: "```\(language)\n").dropFirst().map { $0.components(separatedBy: "\n```")[0] }
  }

  @Test func `the commands of the guide have the documented output`() throws {
    let page = Self.page("Documentation/validating.md")
    let folder = try TestFolder([
      "bread.rss": Self.blocks("xml", in: page)[0] + "\n", "feeds/a.json": Sample.good, "feeds/b.json": Sample.good,
      "feeds/comments/c.json": Sample.good,
    ])
    try folder.program("curl", "test \"$*\" = \"-s https://example.com/feed\" && cat feeds/a.json")
    var guide = GuidePage("Documentation/validating.md")
    #expect(try guide.follow(page, in: folder, environment: folder.withPrograms) >= 8)
  }

  @Test func `the settings in the guide are valid`() throws {
    let settings = Self.blocks("toml", in: Self.page("Documentation/validating.md"))
    #expect(settings.count == 1)
    for text in settings {
      let folder = try TestFolder(["site.toml": Sample.site + text, "good.json": Sample.good])
      let run = try CommandLineRun.feedkiln("validate", "good.json", in: folder)
      #expect(run.errors == "")
      #expect(run.exitCode == 0)
    }
  }

  @Test func `the page of limits has the defaults of the command`() throws {
    let page = Self.page("Documentation/limits.md")
    let help = try CommandLineRun.feedkiln("validate", "--help-hidden", in: try TestFolder()).output
    for (option, number) in [("--max-bytes", "67108864"), ("--max-problems", "1000")] {
      #expect(page.contains("| `\(option)` | \(number) "))
      #expect(help.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("(default: \(number))"))
    }
  }
}
