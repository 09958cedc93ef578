import FeedBuilder
import FeedContent
import FeedCore
import FeedMedia
import FeedVocabulary

/// Encodes a composed feed as one of its documents, with as many bodies as the settings allow.
struct FeedDocumentEncoder: Sendable {
  let settings: FeedSettings

  func encode(_ feed: Feed, _ document: PlannedFeed.Document) throws(FileError) -> [UInt8] {
    let bodies = settings.content(of: document.format) == .summary ? 0 : feed.entries.count
    do {
      let bytes = try encode(feed, document, bodies: bodies)
      guard let maximum = settings.maximumSize, bytes.count > maximum else { return bytes }
      return try shortened(feed, for: document, bodies: bodies, maximum: maximum)
    } catch {
      throw FileError(action: "write", path: document.path, code: 0, reason: "\(error)")
    }
  }

  /// Returns the feed with the bodies of as many of its newest entries as the maximum size permits.
  ///
  /// A binary search; encodes the feed O(log n) times.
  private func shortened(
    _ feed: Feed, for document: PlannedFeed.Document, bodies: Int, maximum: Int
  ) throws(FeedEncodingError) -> [UInt8] {
    var best = try encode(feed, document, bodies: 0)
    var (fitting, tooMany) = (0, bodies)
    while fitting + 1 < tooMany {
      let middle = (fitting + tooMany) / 2
      let bytes = try encode(feed, document, bodies: middle)
      if bytes.count <= maximum { (fitting, best) = (middle, bytes) } else { tooMany = middle }
    }
    return best
  }

  private func encode(
    _ feed: Feed, _ document: PlannedFeed.Document, bodies: Int
  ) throws(FeedEncodingError) -> [UInt8] {
    var feed = feed
    if settings.linkPosts == .external, document.format != .json { feed.leadToExternalPages() }
    if settings.enclosesImages, document.format != .json { feed.encloseImages() }
    feed.keepBodies(bodies)
    return try feed.encodedAsIs(
      as: document.format, at: document.url, history: document.history, styleSheet: settings.styleSheet)
  }
}

extension Feed {
  /// Makes entries about another page lead to it, with a link to the entry’s own page after the text.
  fileprivate mutating func leadToExternalPages() {
    for index in entries.indices {
      guard let external = entries[index].externalURL, let page = entries[index].url else { continue }
      (entries[index].url, entries[index].externalURL) = (external, page)
      // They are translations of the entry’s own page.
      entries[index].translations = []
      entries[index].content = entries[index].content.map { content in
        var html = content.html + Array("<p><a href=\"".utf8)
        CleanText(page.string).appendEscapedAttribute(to: &html)
        return Markup(html: html + Array("\">Permalink</a></p>".utf8))
      }
    }
  }

  /// Makes the image of each entry without files its enclosure, if its type and its length are known.
  fileprivate mutating func encloseImages() {
    for index in entries.indices where entries[index].enclosures.isEmpty {
      guard let image = entries[index].image, let type = image.type, let length = image.length else { continue }
      entries[index].enclosures = [Enclosure(url: image.url, type: type, length: length, pixels: image.pixels)]
    }
  }

  /// Keeps the bodies of the first entries, and removes those of the other entries that have a summary.
  fileprivate mutating func keepBodies(_ count: Int) {
    for index in entries.indices.dropFirst(count) where entries[index].summary != nil { entries[index].content = nil }
  }
}
