import FeedBuilder
import FeedCore
import FeedVocabulary

/// A blog, as a server may have it in a database.
struct Blog: Sendable {
  struct Post: Sendable {
    var slug: String
    var title: String
    var html: String
    var published: Timestamp
  }

  let address: IRI
  var posts = [
    Post(
      slug: "rye", title: "Rye & oats", html: "<p>Two days, then <em>an hour</em>.</p>",
      published: Timestamp(secondsSinceEpoch: 1_709_281_800)),
    Post(
      slug: "spelt", title: "Spelt", html: "<p>No rest at all.</p>",
      published: Timestamp(secondsSinceEpoch: 1_709_195_400)),
  ]

  /// Where the feed is, below the blog's address.
  func path(of format: FeedFormat) -> String { "feed.\(format.fileExtension)" }

  /// The newest posts; each format says its own address.
  func feed(in format: FeedFormat) -> Feed {
    Feed(
      // Ids stay as they are, wherever the blog moves.
      id: IRI("tag:bread.example,2024:feed"), title: "Slow bread", subtitle: "What takes its time",
      updated: posts.map(\.published).max() ?? Timestamp(secondsSinceEpoch: 0),
      authors: [Person(name: "Ada")], language: try? LanguageTag("en"), page: address,
      address: address.resolve(path(of: format)), entries: posts.map(entry))
  }

  private func entry(of post: Post) -> Entry {
    Entry(
      id: IRI("tag:bread.example,2024:\(post.slug)"), title: post.title, page: address.resolve("\(post.slug)/"),
      published: post.published, content: Markup(post.html))
  }
}
