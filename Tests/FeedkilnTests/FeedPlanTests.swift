import FeedCore
import Testing

@testable import FeedContent
@testable import Feedkiln

@Suite struct FeedPlanTests {
  private static let comment = "---\ndate: 2024-03-02\nname: Bo\n---\nHi.\n"
  private static let pending = "---\ndate: 2024-03-02\nname: Bo\nstatus: pending\n---\nHi.\n"

  /// Returns the names of the planned feeds of comments.
  private func feeds(_ article: String, site: String, comment: String?) throws -> [String] {
    var files = [
      "site.toml": """
      [site]
      title = "Bread"
      base_url = "https://bread.example/"
      language = "en"
      [comments]
      \(site)
      """,
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n\(article)---\nDark.\n",
    ]
    if let comment { files["content/comments/rye/1.md"] = comment }
    let folder = try TestSite(files)
    let settings = try #require(try folder.reading().site)
    let options = ContentOptions(now: Timestamp(secondsSinceEpoch: 1_800_000_000))
    let content = ContentLoader(settings, options: options).load()
    return FeedPlan(site: settings, content: content).feeds.compactMap { feed in
      switch feed.subject {
      case .comments: "all"
      case .article(let index): content.articles[index].path
      default: nil
      }
    }
  }

  @Test(
    arguments: [
      ("", "", nil, ["all", "rye"]), ("", "", comment, ["all", "rye"]), ("comments: open\n", "", nil, ["all", "rye"]),
      ("comments: closed\n", "", nil, ["all"]), ("comments: closed\n", "", comment, ["all", "rye"]),
      ("comments: closed\n", "", pending, ["all"]), ("comments: off\n", "", nil, ["all"]),
      ("comments: off\n", "", comment, ["all"]), ("", "articles = \"closed\"", nil, ["all"]),
      ("", "articles = \"closed\"", comment, ["all", "rye"]), ("", "articles = \"off\"", nil, []),
      ("", "articles = \"off\"", comment, []), ("comments: closed\n", "articles = \"off\"", nil, []),
      ("comments: closed\n", "articles = \"off\"", comment, ["all", "rye"]),
      ("comments: open\n", "articles = \"off\"", nil, ["all", "rye"]),
      ("comments: open\n", "articles = \"closed\"", nil, ["all", "rye"]),
    ] as [(String, String, String?, [String])])
  func `an article has a comment feed if its comments are open, or closed and not empty`(
    article: String, site: String, comment: String?, names: [String]
  ) throws {
    #expect(try feeds(article, site: site, comment: comment) == names)
  }
}
