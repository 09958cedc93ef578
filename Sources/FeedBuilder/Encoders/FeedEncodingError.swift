public import FeedCore

/// The reason that a feed cannot be encoded.
public enum FeedEncodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Two entries have the same id, so feed readers would show only one of them (RFC 4287, section 4.1.1).
  case duplicateID(IRI)
  /// A URL or an id has no scheme, so feed readers cannot resolve it.
  case relativeURL(IRI, of: Part)

  /// The part of a feed that has a URL or an id.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case document = "URL of the document"
    case feed = "URL of the feed"
    case feedID = "id of the feed"
    case entry = "URL of an entry"
    case entryID = "id of an entry"
  }

  public var description: String {
    switch self {
    case .duplicateID(let id): "two entries have the id “\(id)”"
    case .relativeURL(let url, let part): "the \(part.rawValue) is not absolute: “\(url)”"
    }
  }
}
