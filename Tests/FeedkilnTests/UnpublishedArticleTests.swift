import FeedContent
import FeedCore
import FeedkilnDocs
import Foundation
import Testing

@testable import Feedkiln

/// Articles that a system does not publish are in no feed, page, ledger or message, and neither are their comments.
@Suite struct UnpublishedArticleTests {
  /// Where the articles of a generator are, and how their files begin.
  struct Frame: Sendable, CustomStringConvertible {
    /// The name of the table.
    let name: String
    let folder: String
    /// The text before the name of a file.
    var prefix = ""
    var fences = ("---\n", "---\n")
    var date = "date: 2024-03-01"
    var fileExtension = "md"

    var description: String { name }
    var table: StateTable? { StateTable.articles.first { $0.name == name } }

    /// The text of an article with one more line of front matter.
    func article(_ name: String, _ line: String) -> String {
      if fileExtension == "html" { return page(name, line) }
      let key = line.prefix { $0 != ":" }.lowercased()
      let date = key == "date" ? "" : self.date + "\n"
      let end = line.isEmpty ? "" : line + "\n"
      return "\(fences.0)title: \(name)\n\(date)\(end)\(fences.1)\nText of \(name).\n"
    }

    /// The page of an article with one more element, which can contain its date.
    private func page(_ name: String, _ element: String) -> String {
      let isTime = element.hasPrefix("<time")
      let time = isTime ? element + "then</time>" : element.contains("ublished") ? "" : date
      return "<!doctype html><title>\(name)</title><meta property=\"og:type\" content=\"article\">"
        + "\(isTime ? "" : element)<article class=h-entry itemscope itemtype=\"https://schema.org/Article\">"
        + "<h1 class=p-name>\(name)</h1>\(time)<p class=e-content>Text of \(name).</p></article>\n"
    }
  }

  static let frames = [
    Frame(name: "native", folder: "content/articles"), Frame(name: "hugo", folder: "content/posts"),
    Frame(name: "jekyll", folder: "_posts", prefix: "2024-03-01-"), Frame(name: "zola", folder: "content"),
    Frame(name: "eleventy", folder: "posts"), Frame(name: "astro", folder: "src/content/blog"),
    Frame(name: "publish", folder: "Content/posts"),
    Frame(name: "pelican", folder: "content", fences: ("", ""), date: "Date: 2024-03-01"),
    Frame(
      name: "html", folder: "pages", date: "<time class=dt-published datetime=2024-03-01>then</time>",
      fileExtension: "html"),
  ]

  /// A site with a published article, and others with forms of states.
  private static func site(_ forms: [StateTable.Form], _ frame: Frame) -> [String: String] {
    // In the folder of the articles of some generators.
    let comments = frame.name == "pelican" ? "talk" : "content/comments"
    let generator =
      (frame.name == "native" ? "" : "generator = \"\(frame.name)\"\n")
      + (frame.name == "html" ? "articles = \"pages\"\n" : "")
    var files = [
      "site.toml": SampleStore.settings() + "\n[content]\n\(generator)comments = \"\(comments)\"\n"
        + "[feeds]\nformats = [\"atom\"]\npages = true\nopml = true\ntags = true\nauthors = true\nsections = true\n",
      "\(frame.folder)/\(frame.prefix)shown.\(frame.fileExtension)": frame.article("shown", ""),
    ]
    for (index, form) in forms.enumerated() {
      // The words of the article, and the name of its file, which messages may contain.
      let (word, name) = ("planted\(index)x", "file\(index)x")
      var line = ""
      var path = "\(frame.folder)/\(name)/\(frame.prefix)\(name).\(frame.fileExtension)"
      switch form {
      case .text(let text): line = text
      case .path(let place):
        path = (place.hasPrefix("_drafts") ? "" : "\(frame.folder)/") + place.replacing("NAME", with: name)
      case .file(let file, let text): files[file.replacing("NAME", with: name)] = text.replacing("NAME", with: name)
      }
      files[path] = frame.article(word, line)
      files["\(comments)/\(name)/1.md"] = "---\ndate: 2024-03-02\nname: \(word)\n---\n\nOn \(word).\n"
    }
    return files
  }

  /// The forms in groups that can be in one site: words in front matter together, files one by one.
  private static func groups(_ forms: [StateTable.Form]) -> [[StateTable.Form]] {
    let texts = forms.filter { if case .text = $0 { true } else { false } }
    return [texts] + forms.filter { !texts.contains($0) }.map { [$0] }
  }

  @Test(arguments: frames) func `an unpublished article appears nowhere`(frame: Frame) async throws {
    let table = try #require(frame.table)
    for forms in Self.groups(table.forms(.unpublished)) {
      let site = try TestSite(Self.site(forms, frame))
      let report = try await site.build()
      let messages = "\(report.diagnostics.map(\.message))"
      #expect(report.content.published == 1, "\(forms): \(messages)")
      #expect(try site.text("feed.atom").contains("Text of shown"), "\(forms): \(messages)")
      try UnpublishedCommentTests.expectNothingPlanted(in: site, report, of: forms.map { "\($0)" })
      for name in try TestSite.files(below: site.output) {
        let text = try name + site.text(name)
        #expect(!text.contains(/file\d+x/), "\(name): \(forms)")
      }
    }
  }

  @Test(arguments: frames) func `an article that is not listed is in no feed of articles`(frame: Frame) async throws {
    let forms = try #require(frame.table).forms(.unlisted)
    let site = try TestSite(Self.site(forms, frame))
    let report = try await site.build()
    #expect(report.content.published == forms.count + 1, "\(report.diagnostics.map(\.message))")
    for name in ["feed.atom", "feed.html"] { #expect(!(try site.text(name).contains("planted"))) }
  }

  @Test(arguments: frames) func `a published article is in the feed`(frame: Frame) async throws {
    let forms = try #require(frame.table).forms(.published)
    let site = try TestSite(Self.site(forms, frame))
    let report = try await site.build()
    let text = try site.text("feed.atom")
    for (index, form) in forms.enumerated() {
      #expect(text.contains("Text of planted\(index)x"), "\(form): \(report.diagnostics.map(\.message))")
    }
  }

  @Test func `each generator has a table and a test`() {
    let tables = StateTable.articles.map(\.name)
    #expect(Set(tables) == Set(GeneratorName.allCases.map(\.rawValue)).union(["native"]))
    #expect(Set(Self.frames.map(\.name)) == Set(tables) && tables.count == Self.frames.count)
  }

  @Test func `a build with drafts leaves nothing for the next one without`() async throws {
    let site = try TestSite(Self.site([.text("draft: true")], Self.frames[0]))
    var options = BuildOptions(ContentOptions(now: try Timestamp(rfc3339: "2026-01-01T00:00:00Z"), includeDrafts: true))
    options.isChecked = true
    _ = try await site.build(options)
    #expect(try site.text("feed.atom").contains("Text of planted0x"))
    options.content.includeDrafts = false
    let report = try await site.build(options)
    #expect(report.content.published == 1)
    try UnpublishedCommentTests.expectNothingPlanted(in: site, report, of: ["--drafts"])
    // The author, the tag and the section of a draft have no feeds that would stay.
    options.allowsRemovals = true
    #expect(try await site.build(options).removed == [])
  }
}
