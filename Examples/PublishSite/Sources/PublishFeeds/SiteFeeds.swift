import Feeds

/// The feeds of a Publish site: RSS, Atom and JSON Feed of all its items.
public struct SiteFeeds: Sendable {
  /// A file of the site's output folder.
  public struct File: Sendable {
    public var path: String
    public var bytes: [UInt8]
  }

  private let url: IRI
  private let name: String
  private let description: String
  private let language: String
  private let author: String

  /// Creates the feeds of a site.
  ///
  /// - Parameters:
  ///   - url: the URL of the site.
  ///   - name: the title of the feeds.
  ///   - description: the subtitle of the feeds.
  ///   - language: the language as a BCP 47 tag; an invalid tag is omitted.
  ///   - author: the author of all items.
  /// - Throws: an error if the URL is not absolute.
  public init(url: String, name: String, description: String, language: String, author: String) throws {
    self.url = try IRI(url.hasSuffix("/") ? url : url + "/")
    self.name = name
    self.description = description
    self.language = language
    self.author = author
  }

  /// Returns a file for each format.
  ///
  /// - Parameter items: the items of the site, in any order.
  /// - Returns: the files of the feeds.
  /// - Throws: an error if a feed cannot be encoded.
  public func files(_ items: [PublishedItem]) throws -> [File] {
    let entries = items.map(entry)
    let feed = Feed(
      id: url, title: name, url: url, subtitle: description,
      authors: [Person(name: author)], language: try? LanguageTag(language), entries: entries)
    return try FeedFormat.allCases.map { format in
      let path = "feed.\(format.fileExtension)"
      return File(path: path, bytes: try feed.encoded(as: format, at: url.resolve(path)))
    }
  }

  private func entry(_ item: PublishedItem) -> Entry {
    let page = url.resolve(item.path)
    return Entry(
      // Feed readers identify an item by its id; if pages may move, use an id that is independent of the URL.
      id: page, title: item.title, url: page, published: Timestamp(item.date),
      updated: Timestamp(item.lastModified),
      categories: item.tags.map { Category(term: $0) }, summary: item.description.isEmpty ? nil : item.description,
      content: Markup(html: absolute(item.html, on: page)))
  }

  /// Returns HTML with absolute links, because feed readers do not resolve links against the item’s page.
  private func absolute(_ html: String, on page: IRI) -> [UInt8] {
    FeedHTML.clean(Array(html.utf8), base: page, policy: .article)
  }
}
