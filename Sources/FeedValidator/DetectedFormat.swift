import FeedCore
import FeedDocument
import FeedVocabulary

/// What kind of file it is.
public enum DetectedFormat: String, Sendable, Hashable, CaseIterable {
  case rss, atom
  case jsonFeed = "jsonfeed"
  case rdf, opml, html, unknown

  static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = text.first { !$0.isSpace }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Tells a format by its root.
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

extension Diagnostic {
  /// Says of a file that it is not a feed that is checked, and what to do.
  static func notAFeed(_ format: DetectedFormat, _ root: Node) -> Diagnostic {
    let location = root.location
    switch format {
    case .html:
      return Diagnostic(
        "feed/html-page", .error, "this is an HTML page, not a feed", at: location,
        help: "look in its head for <link rel=\"alternate\" type=\"application/rss+xml\"> and check that address")
    case .rss, .atom, .jsonFeed, .rdf, .opml, .unknown:
      let known = NearMiss.of(root.name?.local ?? "", in: ["rss", "feed", "entry"])
      return Diagnostic(
        "feed/unknown-root", .error, "“\(root.writtenName)” is not the root element of any feed format", at: location,
        help: known.map { "did you mean “\($0)”?" } ?? "a feed’s root is rss (RSS) or feed (Atom)",
        context: Diagnostic.Context(element: root.writtenName, parent: "root"))
    }
  }
}
