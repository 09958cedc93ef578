import FeedCore

/// The keys by which a store identifies the article of a thread.
package struct ThreadKeys: Hashable, Sendable {
  /// The URLs of the page, absolute or as paths.
  package var urls: [String] = []
  /// The names of the article: its path below the article folder, or its slug.
  package var names: [String] = []
  /// The identifiers that the article’s front matter may contain, such as `disqus_identifier`.
  package var identifiers: [String] = []
  /// The title of the article, or `nil` if threads are not matched by title.
  package var title: String?

  package init(urls: [String] = [], names: [String] = [], identifiers: [String] = [], title: String? = nil) {
    self.urls = urls
    self.names = names
    self.identifiers = identifiers
    self.title = title
  }

  /// The name of the thread in reports, and its key in `[comments.map]`.
  package var label: String { urls.first ?? names.first ?? identifiers.first ?? title ?? "" }

  package var all: [String] { urls + names + identifiers + [title].compactMap(\.self) }
}
