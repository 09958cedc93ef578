import FeedCore

/// The keys by which a store identifies the article of a thread.
struct ThreadKeys: Hashable, Sendable {
  /// The URLs of the page, absolute or as paths.
  var addresses: [String] = []
  /// The names of the article: its path below the article folder, or its slug.
  var names: [String] = []
  /// The identifiers that the article’s front matter may contain, such as `disqus_identifier`.
  var identifiers: [String] = []
  /// The title of the article, or `nil` if threads are not matched by title.
  var title: String?

  /// The name of the thread in reports, and its key in `[comments.map]`.
  var label: String { addresses.first ?? names.first ?? identifiers.first ?? title ?? "" }

  var all: [String] { addresses + names + identifiers + [title].compactMap(\.self) }
}
