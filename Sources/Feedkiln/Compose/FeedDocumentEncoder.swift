import FeedBuilder
import FeedContent
import FeedVocabulary

/// Encodes a composed feed as one of its documents: with that document's address and history, and what its format is
/// to carry of the bodies.
struct FeedDocumentEncoder: Sendable {
  let settings: FeedSettings

  func encode(_ feed: Feed, _ document: PlannedFeed.Document) -> [UInt8] {
    var feed = feed
    feed.address = document.address
    feed.history = document.history
    if settings.content(of: document.format) == .summary { feed.keepBodies(0) }
    let bytes = document.format.encode(feed)
    guard let maximum = settings.maximumSize, bytes.count > maximum else { return bytes }
    return shortened(feed, document.format, maximum)
  }

  /// The feed with the bodies of as many of its newest entries as there is room for.
  private func shortened(_ feed: Feed, _ format: FeedFormat, _ maximum: Int) -> [UInt8] {
    var best = encode(feed, format, bodies: 0)
    var (fitting, tooMany) = (0, feed.entries.count)
    while fitting + 1 < tooMany {
      let middle = (fitting + tooMany) / 2
      let bytes = encode(feed, format, bodies: middle)
      if bytes.count <= maximum { (fitting, best) = (middle, bytes) } else { tooMany = middle }
    }
    return best
  }

  private func encode(_ feed: Feed, _ format: FeedFormat, bodies: Int) -> [UInt8] {
    var feed = feed
    feed.keepBodies(bodies)
    return format.encode(feed)
  }
}

extension Feed {
  /// Leaves the bodies of the first entries; the others have their summaries.
  fileprivate mutating func keepBodies(_ count: Int) {
    for index in entries.indices.dropFirst(count) where entries[index].summary != nil { entries[index].content = nil }
  }
}
