import FeedCore
import FeedDocument
import FeedVocabulary

/// The format of a file.
public enum DetectedFormat: String, Sendable, Hashable, CaseIterable {
  case rss, atom
  case jsonFeed = "jsonfeed"
  case rdf, opml, html, unknown

  /// Returns the format of a document, from its root.
  static func of(_ document: Document) -> DetectedFormat {
    guard let root = document.root else { return .unknown }
    guard root.kind == .element, let name = root.name else { return .jsonFeed }
    return switch name.local {
    case "rss": .rss
    case "feed", "entry": .atom
    case "RDF", "Channel": .rdf
    case "opml", "outlineDocument": .opml
    case "html", "HTML": .html
    default: .unknown
    }
  }
}

extension DetectedFormat {
  /// The media types that a feed of the format may be served as, best first, or `nil` if it is not a feed.
  package var mediaTypes: [String]? {
    switch self {
    case .rss: ["application/rss+xml", "application/xml", "text/xml"]
    case .atom: ["application/atom+xml", "application/xml", "text/xml"]
    case .jsonFeed: ["application/feed+json", "application/json"]
    case .rdf: ["application/rdf+xml", "application/rss+xml", "application/xml", "text/xml"]
    case .opml, .html, .unknown: nil
    }
  }
}
