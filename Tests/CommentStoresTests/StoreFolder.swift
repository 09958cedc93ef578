import ContentValues
import FeedContent
import FeedCore
import FeedSystem
import FeedTesting
import Foundation
import SiteSamples
import SiteSettings

@testable import CommentStores

/// Reads a store without a site; threads without an article are not reported.
func readStore(_ kind: CommentStoreKind, _ path: String) throws -> StoreResult {
  let site = try Site.sample {
    $0.timeZone = .utc
    $0.comments.listsReactions = true
  }
  var articles = StoreArticles(
    site, articles: [], files: [], map: CommentMap(), findsCandidates: false, isRead: { _ in true })
  let context = StoreContext(kind: kind, prefix: "", settings: site.comments, timeZone: site.timeZone)
  var reading = StoreReaderState(context, spool: SpoolFile())
  kind.store(at: path).read(into: &reading)
  var result = reading.finish(&articles, path: path)
  result.diagnostics.removeAll { $0.rule == RuleDescription.commentsWithoutArticle.id }
  return result
}

extension SampleFolder {
  /// Returns a site with three articles and the files of a store.
  static func withStore(_ files: [String: String]) throws -> SampleFolder {
    let articles = [
      "articles/hello.md": "---\ntitle: Hello\ndate: 2020-01-01\n---\n",
      "articles/2021/frost.md": """
      ---
      title: First frost
      date: 2021-01-01
      aliases: [/old/frost.html]
      disqus_identifier: frost-1
      wordpress_id: 12
      mastodon: https://social.example/@ada/1234
      ---
      """,
      "articles/quiet.md": "---\ntitle: Quiet\ndate: 2022-01-01\ncomments: off\n---\n",
    ]
    return try SampleFolder(articles.merging(files) { $1 })
  }

  func load(
    _ stores: [(kind: CommentStoreKind?, path: String)], cache: ParsedFileCache = .off,
    change: (inout CommentSettings) -> Void = { _ in }
  ) throws -> Content {
    var site = try Site.sample()
    site.folder = path
    site.content.articles = "articles"
    site.content.comments = "comments"
    site.comments.stores = stores.map { CommentStoreSettings(kind: $0.kind, path: $0.path) }
    change(&site.comments)
    var options = ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z"))
    options.findsCandidates = true
    return ContentLoader(site, options: options, cache: cache).load()
  }

  /// Returns an article’s comments as `parent > id name, date: text`.
  func comments(of article: String, in content: Content) -> [String] {
    let nodes = content.threads[article]?.nodes ?? []
    return nodes.map { node in
      let comment = node.comment
      let parent = node.parent.map { nodes[$0].comment.id + " > " } ?? ""
      let date = comment.published.rfc3339.prefix(10)
      return "\(parent)\(comment.id) \(comment.authorName ?? "-"), \(date): \(String(utf8: comment.body))"
    }
  }
}

extension StoreReport {
  /// The counts as `comments + reactions, skipped`.
  var counts: String { "\(comments) + \(reactions), \(skipped) skipped" }
}
