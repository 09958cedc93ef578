import Feeds
import Foundation

/// A blog, as a server could store it in a database.
struct Blog: Sendable {
  struct Post: Sendable {
    var slug: String
    var title: String
    var html: String
    var published: Date
  }

  let url: IRI
  var posts = [
    Post(
      slug: "rye", title: "Rye & oats", html: "<p>Two days, then <em>an hour</em>.</p>",
      published: Date(timeIntervalSince1970: 1_709_281_800)),
    Post(
      slug: "spelt", title: "Spelt", html: "<p>No rest at all.</p>",
      published: Date(timeIntervalSince1970: 1_709_195_400)),
  ]

  /// The path of the feed, relative to the URL of the blog.
  func path(of format: FeedFormat) -> String { "feed.\(format.fileExtension)" }

  /// The newest posts, as one feed for all formats.
  var feed: Feed {
    Feed(
      // Ids do not change when the blog moves.
      id: "tag:bread.example,2024:feed", title: "Slow bread", url: url, subtitle: "Bread that takes its time",
      authors: [Person(name: "Ada")], language: "en", entries: posts.map(entry))
  }

  private func entry(of post: Post) -> Entry {
    Entry(
      id: IRI(unchecked: "tag:bread.example,2024:\(post.slug)"), title: post.title, url: url.resolve("\(post.slug)/"),
      published: Timestamp(post.published), content: Markup(html: post.html))
  }
}
