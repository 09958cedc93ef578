public import FeedCore

/// The reason that a feed cannot be encoded.
public enum FeedEncodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Two entries have the same id, so feed readers would show only one of them (RFC 4287, section 4.1.1).
  case duplicateID(IRI)
  /// A URL or an id has no scheme, so feed readers cannot resolve it.
  case relativeURL(IRI, of: Part)
  /// The feed has no URL, which RSS requires.
  case missingURL
  /// An entry, or a feed without entries, has no date, which Atom requires (RFC 4287, section 4.1.2).
  case missingDate(of: IRI?)
  /// An entry has neither a URL nor content, of which Atom requires one (RFC 4287, section 4.1.2).
  case missingContent(of: IRI)

  /// A value does not have the form that its element, attribute or member requires.
  case invalidValue(String, of: String, reason: String)

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
    case .invalidValue(let value, let name, let reason): "“\(value)” is not a valid “\(name)”: \(reason)"
    case .missingURL: "RSS requires the URL of the feed"
    case .missingDate(nil): "Atom requires a date of the feed"
    case .missingDate(let id?): "Atom requires a date of the entry “\(id)”"
    case .missingContent(let id): "Atom requires a URL or content of the entry “\(id)”"
    }
  }
}
