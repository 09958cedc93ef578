import FeedCore

/// What a store knows of the article that a thread of comments is on.
struct ThreadKeys: Hashable, Sendable {
  /// Addresses of the page, whole or as paths.
  var addresses: [String] = []
  /// Names of the article's file: its path below the articles' folder, or its slug.
  var names: [String] = []
  /// Names that the article's front matter may give, such as `disqus_identifier`.
  var identifiers: [String] = []
  /// The article's title, where the author has chosen to have threads found by it.
  var title: String?

  /// What to call the thread by; the key to write into `[comments.map]`.
  var label: String { addresses.first ?? names.first ?? identifiers.first ?? title ?? "" }

  var all: [String] { addresses + names + identifiers + [title].compactMap(\.self) }
}
