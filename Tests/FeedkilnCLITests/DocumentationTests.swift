import FeedCore
import FeedTesting
import Foundation
import Testing

/// The commands of the guides do what the guides say.
@Suite struct DocumentationTests {
  /// A command of a guide, and what the guide shows of its output.
  struct Example: CustomTestStringConvertible {
    var command: String
    var output: String
    var testDescription: String { command }
  }

  static func page(_ name: String) -> String {
    (try? String(contentsOf: CommandLineRun.package.appending(path: name), encoding: .utf8)) ?? ""
  }

  /// The blocks of a page that are marked with a language.
  static func blocks(_ language: String, in page: String) -> [String] {
    page.components(separatedBy: "```\(language)\n").dropFirst().map { $0.components(separatedBy: "\n```")[0] }
  }

  /// What is not run: it needs other machines.
  private static let left = ["seq 16 | parallel -S one,two,: --workdir . feedkiln build -q --shard {}/16"]

  /// All commands of a page, but those that need a program that is not here.
  static func examples(in page: String) -> [Example] {
    var examples: [Example] = []
    for line in blocks("console", in: page).flatMap({ ($0 + "\n").components(separatedBy: "\n").dropLast() }) {
      if line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2)), output: ""))
      } else {
        examples[examples.count - 1].output += line + "\n"
      }
    }
    return examples.filter { example in
      !left.contains(example.command) && (!example.command.contains("| parallel ") || Peer.isHere("parallel"))
    }
  }

  @Test func `the guide's commands say what the guide says`() throws {
    let page = Self.page("Documentation/validating.md")
    let folder = try TestFolder([
      "bread.rss": Self.blocks("xml", in: page)[0] + "\n", "feeds/a.json": Sample.good, "feeds/b.json": Sample.good,
      "feeds/comments/c.json": Sample.good,
    ])
    try folder.program("curl", "test \"$*\" = \"-s https://example.com/feed\" && cat feeds/a.json")
    let examples = Self.examples(in: page)
    #expect(examples.count >= 8)
    for example in examples {
      let run = try CommandLineRun.run(
        "/bin/bash", ["-c", example.command], in: folder, environment: folder.withPrograms)
      #expect(run.errors == "", "\(example.command)")
      if !example.output.isEmpty { #expect(run.output == example.output, "\(example.command)") }
    }
  }

  @Test func `the guide's settings are settings`() throws {
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
    for (option, number) in [("--max-bytes", "67108864"), ("--max-depth", "256"), ("--max-problems", "1000")] {
      #expect(page.contains("| `\(option)` | \(number) "))
      #expect(help.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("(default: \(number))"))
    }
  }
}
