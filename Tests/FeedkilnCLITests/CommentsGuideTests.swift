import FeedTesting
import Foundation
import Testing

/// The sections of Documentation/comments.md: a site with the settings of the section and a store of that kind says what
/// the section shows.
@Suite(.enabled(if: Peer.isHere("python3"), "python3 is not here, skipped"))
struct CommentsGuideTests {
  /// A section with a store, and the kind of it.
  struct Section: CustomTestStringConvertible {
    var text: String
    var settings: String
    var kind: String
    var testDescription: String { kind }
  }

  static let page = DocumentationTests.page("Documentation/comments.md")

  static let sections = page.components(separatedBy: "\n## ").compactMap { text -> Section? in
    guard let settings = DocumentationTests.blocks("toml", in: text).first, settings.contains("[[comments.stores]]")
    else { return nil }
    let kind = settings.firstMatch(of: /kind = "(\w+)"/).map { String($0.1) }
    return Section(text: text, settings: settings, kind: kind ?? "isso")
  }

  @Test func `each kind of store has a section`() {
    #expect(sections.count == 11)
    #expect(Set(Self.sections.map(\.kind)).count == 10)
  }

  private var sections: [Section] { Self.sections }

  @Test(arguments: sections) func `a store is read as its section says`(section: Section) throws {
    let folder = try TestFolder([
      "site.toml": Sample.site.replacingOccurrences(of: "example.com", with: "bread.example") + section.settings,
      "content/articles/hello.md": "---\ntitle: Hello\ndate: 2024-03-01T09:30:00Z\n---\n\nTwo days of sourdough.\n",
    ])
    let given = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Guides/comments/\(section.kind)")
      .path
    for file in try FileManager.default.subpathsOfDirectory(atPath: given)
    where try FileManager.default.attributesOfItem(
      atPath: "\(given)/\(file)")[.type] as? FileAttributeType == .typeRegular
    {
      try folder.write(file, String(contentsOfFile: "\(given)/\(file)", encoding: .utf8))
    }
    if FileManager.default.fileExists(atPath: "\(folder.path)/prepare.py") {
      _ = try CommandLineRun.run("/usr/bin/env", ["python3", "prepare.py"], in: folder)
    }
    let examples = DocumentationTests.examples(in: section.text)
    #expect(examples.count == 1)
    for example in examples {
      let run = try CommandLineRun.run("/bin/bash", ["-c", example.command], in: folder)
      #expect(run.errors + run.output == example.output, "\(example.command)")
      #expect(!run.output.contains("grace@") && !run.output.contains("192.0.2"))
    }
    let build = try CommandLineRun.feedkiln("build", in: folder)
    #expect(build.errors.components(separatedBy: "error:").count == 1, "\(build.errors)")
    #expect(try folder.text("feeds/comments.atom").contains("Which flour?"))
  }
}
