import FeedCore
import FeedDocument
import FeedVocabulary

/// The format of a file.
public enum DetectedFormat: String, Sendable, Hashable, CaseIterable {
  case rss, atom
  case jsonFeed = "jsonfeed"
  case rdf, opml, html, unknown

  /// Returns whether a file is JSON, by its first character, or by its name if it is empty.
  static func looksLikeJSON(_ bytes: [UInt8], name: String) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let first = text.first(where: { !$0.isSpace }) else { return name.hasSuffix(".json") }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

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

extension Diagnostic {
  /// Returns the problem of a file that is not a feed.
  static func notAFeed(_ format: DetectedFormat, _ root: Node) -> Diagnostic {
    let location = root.location
    switch format {
    case .html:
      return Diagnostic(
        .feedHtmlPage, "file is an HTML page instead of a feed", at: location)
    case .rss, .atom, .jsonFeed, .rdf, .opml, .unknown:
      let known = SpellingSuggestion.of(root.name?.local ?? "", in: ["rss", "feed", "entry"])
      return Diagnostic(
        .feedUnknownRoot, "“\(root.writtenName)” is not the root of a feed format", at: location,
        help: known.map { "did you mean “\($0)”?" },
        context: Diagnostic.Context(element: root.writtenName, parent: "root"))
    }
  }
}

extension RuleDescription {
  static let feedHtmlPage = RuleDescription(
    "feed/html-page", .error, "a feed must not be an HTML page", w3c: ["UndefinedElement"],
    why: "Feed readers cannot subscribe to a page; most often it is an error page, or the URL is that of the site.",
    help: "use the URL in the page’s <link rel=\"alternate\" type=\"application/rss+xml\">",
    wrong: "<html>…</html>",
    right: "<rss version=\"2.0\">…</rss>")

  static let feedUnknownRoot = RuleDescription(
    "feed/unknown-root", .error, "the root must be that of a feed format", w3c: ["UndefinedElement"],
    why: "Feed readers identify the format by the root and reject other files.",
    help: "begin with rss (RSS) or feed (Atom)",
    wrong: "<blog>…</blog>",
    right: "<rss version=\"2.0\">…</rss>")
}
