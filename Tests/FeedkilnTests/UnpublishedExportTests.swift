import FeedContent
import FeedCore
import FeedImport
import FeedTesting
import FeedkilnDocs
import Foundation
import Testing

@testable import Feedkiln

/// What an export marks as unpublished is in no feed, and unpublished comments are in no imported file either.
@Suite struct UnpublishedExportTests {
  /// An export with one record per form of a state.
  struct Frame: Sendable, CustomStringConvertible {
    let name: String
    /// An article, with `FORM`, `ID`, `WORD` and `COMMENTS` replaced.
    let article: String
    /// A comment on an article, with `FORM`, `ID`, `WORD` and `ARTICLE` replaced.
    let comment: String
    /// The file, with `LIST` replaced.
    let file: String
    /// Whether comments follow all articles.
    var isFlat = false

    var description: String { name }

    /// Returns an export.
    ///
    /// - Parameters:
    ///   - articles: The form and the word of each article.
    ///   - comments: The form and the word of each comment on the first article.
    /// - Returns: The export.
    func text(articles: [(form: String, word: String)], comments: [(form: String, word: String)]) -> String {
      var own = ""
      for (index, (form, word)) in comments.enumerated() {
        own += comment.replacing("FORM", with: form).replacing("ID", with: "9\(index)").replacing("WORD", with: word)
          .replacing("ARTICLE", with: "10")
      }
      var list = ""
      for (index, (form, word)) in articles.enumerated() {
        list += article.replacing("FORM", with: form).replacing("ID", with: "1\(index)").replacing("WORD", with: word)
          .replacing("COMMENTS", with: index == 0 && !isFlat ? own : "")
      }
      return file.replacing("LIST", with: list + (isFlat ? own : ""))
    }
  }

  static let frames = [
    Frame(
      name: "wordpress",
      article:
        "<item><title>WORD</title><link>https://bread.example/WORD/</link><dc:creator>WORD</dc:creator><guid>https://bread.example/?p=ID</guid><content:encoded>Text of WORD.</content:encoded><wp:post_id>ID</wp:post_id><wp:post_date_gmt>2024-03-01 10:00:00</wp:post_date_gmt><wp:post_name>WORD</wp:post_name><wp:post_type>post</wp:post_type>FORM COMMENTS</item>\n",
      comment:
        "<wp:comment><wp:comment_id>ID</wp:comment_id><wp:comment_author>WORD</wp:comment_author><wp:comment_author_url>https://WORD.example/</wp:comment_author_url><wp:comment_date_gmt>2024-03-02 10:00:00</wp:comment_date_gmt><wp:comment_content>WORD</wp:comment_content>FORM</wp:comment>\n",
      file:
        "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><wp:wxr_version>1.2</wp:wxr_version><link>https://bread.example</link>\nLIST</channel></rss>"
    ),
    Frame(
      name: "disqus",
      article:
        "<thread dsq:id=\"ID\"><id>WORD</id><link>https://bread.example/WORD/</link><title>WORD</title>FORM</thread>\n",
      comment:
        "<post dsq:id=\"ID\"><message>WORD</message><createdAt>2024-03-02T10:00:00Z</createdAt><author><name>WORD</name></author><thread dsq:id=\"ARTICLE\"/>FORM</post>\n",
      file:
        "<disqus xmlns=\"http://disqus.com\" xmlns:dsq=\"http://disqus.com/disqus-internals\">\nLIST</disqus>",
      isFlat: true),
    Frame(
      name: "blogger",
      article:
        "<entry><id>tag:blogger.com,1999:blog-1.post-ID</id><blogger:type>POST</blogger:type><author><name>WORD</name></author><title>WORD</title><content type=\"html\">Text of WORD.</content><published>2024-03-01T10:00:00Z</published><blogger:filename>/2024/03/WORD.html</blogger:filename>FORM</entry>\n",
      comment:
        "<entry><id>tag:blogger.com,1999:blog-1.post-ID</id><blogger:type>COMMENT</blogger:type><blogger:parent>tag:blogger.com,1999:blog-1.post-ARTICLE</blogger:parent><author><name>WORD</name><uri>https://WORD.example/</uri></author><content type=\"html\">WORD</content><published>2024-03-02T10:00:00Z</published>FORM</entry>\n",
      file:
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:blogger=\"http://schemas.google.com/blogger/2018\" xmlns:app=\"http://www.w3.org/2007/app\"><id>tag:blogger.com,1999:blog-1.archive</id>\nLIST</feed>",
      isFlat: true),
    Frame(
      name: "movable-type",
      article:
        "AUTHOR: WORD\nTITLE: WORD\nBASENAME: WORD\nFORM\nDATE: 03/01/2024 10:00:00 AM\n-----\nBODY:\nText of WORD.\n-----\nCOMMENTS--------\n",
      comment: "COMMENT:\nAUTHOR: WORD\nDATE: 03/02/2024 10:00:00 AM\nWORD\n-----\n", file: "LIST"),
  ]

  /// A site with an imported export.
  private func imported(
    _ text: String, _ frame: Frame, includesPending: Bool = false
  ) throws -> (site: TestSite, report: ImportReport) {
    let site = try TestSite([
      "site.toml": SampleStore.settings() + "[feeds]\nformats = [\"atom\"]\n", "content/articles/.keep": "",
    ])
    try site.write(text, to: "export.txt")
    let folder = site.folder.path()
    var options = ImportOptions(
      articles: "\(folder)/content/articles", comments: "\(folder)/content/comments",
      pages: "\(folder)/content/articles")
    options.includePending = includesPending
    return (site, try Import(options: options).run(["\(folder)/export.txt"]))
  }

  private func expectNothingPlanted(in text: String, _ place: String, _ forms: [String]) {
    let found = Set(text.matches(of: /planted(\d+)x/.ignoresCase()).compactMap { Int($0.1) })
    #expect(found.sorted().map { forms[$0] } == [], "\(place)")
  }

  @Test(arguments: StateTable.exportedComments.map(\.name)) func `unpublished comments of an export appear nowhere`(
    name: String
  ) async throws {
    let frame = try #require(Self.frames.first { $0.name == name })
    let table = try #require(StateTable.exportedComments.first { $0.name == name })
    let (hidden, shown) = (table.texts(.unpublished), table.texts(.published))
    let comments =
      hidden.enumerated().map { (form: $1, word: "planted\($0)x") } + shown.map { (form: $0, word: "shown") }
    let text = frame.text(articles: [("", "hello")], comments: comments)
    for includesPending in [false, true] {
      let (site, report) = try imported(text, frame, includesPending: includesPending)
      if name == "disqus" {
        // Its threads are comments on articles that exist.
        try site.write("---\ntitle: Hello\ndate: 2024-03-01\n---\n\nLoaves.\n", to: "content/articles/hello.md")
      }
      for diagnostic in report.diagnostics { expectNothingPlanted(in: "\(diagnostic)", "message", hidden) }
      if !includesPending {
        for path in try TestSite.files(below: site.folder.appending(path: "content")) {
          let file = try String(contentsOf: site.folder.appending(path: "content/\(path)"), encoding: .utf8)
          expectNothingPlanted(in: path + file, path, hidden)
        }
      }
      let build = try await site.build()
      #expect(build.content.comments.published == shown.count, "\(build.diagnostics.map(\.message))")
      try UnpublishedCommentTests.expectNothingPlanted(in: site, build, of: hidden)
      #expect(try site.text("comments.atom").contains("shown"))
    }
  }

  @Test(arguments: StateTable.exportedArticles.map(\.name)) func `unpublished articles of an export are in no feed`(
    name: String
  ) async throws {
    let frame = try #require(Self.frames.first { $0.name == name })
    let table = try #require(StateTable.exportedArticles.first { $0.name == name })
    let (hidden, shown) = (table.texts(.unpublished), table.texts(.published))
    let articles =
      hidden.enumerated().map { (form: $1, word: "planted\($0)x") }
      + shown.enumerated().map { (form: $1, word: "shown\($0)") }
    let (site, _) = try imported(frame.text(articles: articles, comments: [("", "planted0x")]), frame)
    let build = try await site.build()
    #expect(build.content.published == shown.count, "\(build.diagnostics.map(\.message))")
    try UnpublishedCommentTests.expectNothingPlanted(in: site, build, of: hidden)
    #expect(try site.text("feed.atom").contains("Text of shown0"))
  }

  @Test func `each export format has tables and a test`() {
    let formats = Set(Self.frames.map(\.name))
    #expect(formats == Set(ExportFormat.allCases.map(\.rawValue)))
    // Disqus exports contain no articles, Movable Type exports only approved comments.
    #expect(Set(StateTable.exportedArticles.map(\.name)) == formats.subtracting(["disqus"]))
    #expect(Set(StateTable.exportedComments.map(\.name)) == formats.subtracting(["movable-type"]))
  }
}
