import FeedBuilder
import FeedCore
import FeedDocument
import FeedVocabulary

/// The feeds of a site that Publish makes: RSS, Atom and JSON Feed of all its items.
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

  public init(url: String, name: String, description: String, language: String, author: String) throws {
    self.url = try IRI(url.hasSuffix("/") ? url : url + "/")
    self.name = name
    self.description = description
    self.language = language
    self.author = author
  }

  /// A file for each format; items that are already in order stay in it.
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
      // Readers know an item by its id: where a page may move, an id of its own is better.
      id: page, title: item.title, url: page, published: Timestamp(secondsSinceEpoch: Int64(item.date)),
      updated: Timestamp(secondsSinceEpoch: Int64(item.lastModified)),
      categories: item.tags.map { Category(term: $0) }, summary: item.description.isEmpty ? nil : item.description,
      content: Markup(html: absolute(item.html, on: page)))
  }

  /// Links of a feed's text start anywhere but on the item's page, so they are made absolute.
  private func absolute(_ html: String, on page: IRI) -> [UInt8] {
    FeedHTML.clean(Array(html.utf8), base: page, policy: .article)
  }
}
