import FeedTesting
import FeedkilnDocs
import Foundation
import Testing

/// The sections of Documentation/comments.md: a site with the settings of a section and a store of its kind gives the
/// output in the section and the feed in `Guides/comments/<kind>/expected`.
@Suite(.serialized, .peers("python3"))
struct CommentsGuideTests {
  /// A section with a store of a kind.
  struct Section: CustomTestStringConvertible {
    var text: String
    var settings: String
    var kind: String
    var testDescription: String { kind }
  }

  static let page = DocumentationTests.page("Documentation/comments.md")

  /// A section without its own store uses the store at the top of the page.
  static let sections = page.components(separatedBy: "\n## ").compactMap { text -> Section? in
    guard text.contains("```console\n") else { return nil }
    let store = [text, page].lazy.compactMap { text in
      DocumentationTests.blocks("toml", in: text).first { $0.contains("[[comments.stores]]") }
    }.first
    guard let store else { return nil }
    let kind = store.firstMatch(of: /kind = "(\w+)"/).map { String($0.1) }
    return Section(text: text, settings: store, kind: kind ?? "isso")
  }

  @Test func `each kind of store has a section`() {
    // Commento has the section of Comentario, and Feedkiln’s own files have another page.
    let kinds = Set(StateTable.comments.map(\.name)).subtracting(["commento", "files"])
    #expect(Set(sections.map(\.kind)) == kinds)
  }

  private var sections: [Section] { Self.sections }

  @Test(arguments: sections) func `a store is read as documented in its section`(section: Section) throws {
    let folder = try TestFolder([
      "site.toml": Sample.site + section.settings,
      "content/articles/hello.md": "---\ntitle: Hello\ndate: 2024-03-01T09:30:00Z\n---\n\nTwo days of sourdough.\n",
    ])
    try GuidePage.prepare("comments/\(section.kind)", in: folder)
    var page = GuidePage("Documentation/comments.md")
    #expect(try page.follow(section.text, in: folder) == 1)
    let build = try CommandLineRun.feedkiln("build", in: folder)
    #expect(build.errors.components(separatedBy: "error:").count == 1, "\(build.errors)")
    let feed = try folder.text("feeds/comments.atom")
    #expect(feed.contains("Which flour?"))
    #expect(!feed.contains("grace@") && !feed.contains("192.0.2"))
    try GuidePage.expectFeeds(of: "comments/\(section.kind)", in: folder) { $0 == "feeds/comments.atom" }
  }
}
