public import FeedBuilder
public import FeedCore
public import FeedDocument
import FeedVocabulary

/// A feed parsed from a document, and the properties of the document.
///
/// ```swift
/// let parsed = try ParsedFeed(bytes, at: "https://bread.example/feed.xml")
/// print(parsed.version, parsed.feed.title, parsed.unreadableValues.count)
/// ```
public struct ParsedFeed: Sendable, Hashable {
  /// The feed.
  ///
  /// Its HTML is that of the document and untrusted: sanitize it with `FeedHTML` before you show it.
  public internal(set) var feed: Feed
  /// The name and version of the format, such as “RSS 2.0”.
  public internal(set) var version: String
  /// The URL at which the document is published, as stated by the document, or `nil` if it has none.
  public internal(set) var url: IRI?
  /// The document’s position in the feed’s history (RFC 5005).
  public internal(set) var history = DocumentHistory()
  /// The sources of the entries in the document, in the order of the entries.
  public internal(set) var entrySources: [EntrySource] = []
  /// The values that were skipped because they are invalid.
  public internal(set) var unreadableValues: [UnreadableValue] = []
  /// Whether the document was read to its end, so that no entry is missing.
  public internal(set) var isComplete = true
  /// The syntax errors of the document as XML or JSON.
  public internal(set) var diagnostics: [Diagnostic] = []

  /// Parses a document in RSS 0.90 to 2.0, Atom 0.3 or 1.0, or JSON Feed 1.0 or 1.1.
  ///
  /// Feeds with errors are parsed as far as possible: invalid values are skipped and added to `unreadableValues`, and
  /// markup errors are corrected if their meaning is clear.
  ///
  /// - Parameters:
  ///   - bytes: The document, in any encoding that XML or JSON allows.
  ///   - url: The URL from which the document was fetched, against which relative URLs are resolved; with `nil`,
  ///     relative URLs are skipped unless the document has an `xml:base`.
  ///   - name: The name of the document in diagnostics.
  ///   - limits: The limits on size and nesting; a document that exceeds them is rejected.
  /// - Throws: A `FeedParsingError` if the document is not a feed or cannot be read.
  public init(
    _ bytes: [UInt8], at url: IRI? = nil, name: String = "feed", limits: ReadingLimits = ReadingLimits()
  ) throws(FeedParsingError) {
    let reading =
      JSONReader.recognizes(bytes, name: name)
      ? JSONReader.read(bytes, name: name, limits: limits)
      : XMLReader.read(bytes, name: name, limits: limits)
    let document = reading.document.reading(namespaces: FeedNamespaces.meant)
    guard let root = document.root else {
      throw FeedParsingError.unreadable(reading.diagnostics.first { $0.severity == .error })
    }
    self =
      switch (root.kind, root.name?.local) {
      case (.object, _): JSONFeedDecoder.decode(root, at: url)
      case (.element, "feed"): AtomDecoder.decode(root, at: url)
      case (.element, "rss"), (.element, "RDF"), (.element, "Channel"): RSSDecoder.decode(root, at: url)
      case (_, let name): throw FeedParsingError.notAFeed(root: name)
      }
    diagnostics = reading.diagnostics
    isComplete = reading.document.isComplete
  }

  init(feed: Feed, version: String) {
    self.feed = feed
    self.version = version
  }
}

extension Feed {
  /// Parses a document in RSS 0.90 to 2.0, Atom 0.3 or 1.0, or JSON Feed 1.0 or 1.1.
  ///
  /// Invalid values are skipped; `ParsedFeed` lists them. The HTML in the feed is untrusted: sanitize it with
  /// `FeedHTML` before you show it.
  ///
  /// - Parameters:
  ///   - bytes: The document, in any encoding that XML or JSON allows.
  ///   - url: The URL from which the document was fetched, against which relative URLs are resolved.
  /// - Throws: A `FeedParsingError` if the document is not a feed or cannot be read.
  public init(parsing bytes: [UInt8], at url: IRI? = nil) throws(FeedParsingError) {
    self = try ParsedFeed(bytes, at: url).feed
  }
}

/// The source of an entry in a document.
public struct EntrySource: Sendable, Hashable {
  /// The position of the entry’s element or object.
  public var location: SourceLocation
  /// Whether the document gives the id of the entry.
  ///
  /// If not, the id is the entry’s URL or derived from its text.
  public var hasID: Bool
}

/// A value that was skipped because it is invalid.
public struct UnreadableValue: Sendable, Hashable, CustomStringConvertible {
  /// The name of the element, attribute or member.
  public var name: String
  /// The reason that the value is invalid.
  public var error: ValueError
  /// The position of the element or member.
  public var location: SourceLocation

  public var description: String { "\(location.line):\(location.column): \(name) was skipped: \(error)" }
}

/// The reason that a document cannot be parsed as a feed.
public enum FeedParsingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The root of the document is not that of a feed; `root` is the name of a root element.
  case notAFeed(root: String?)
  /// The document cannot be read as XML or JSON, with the first error if there is one.
  case unreadable(Diagnostic?)

  public var description: String {
    switch self {
    case .notAFeed(let root?): "the document is not a feed: its root element is “\(root)”"
    case .notAFeed(nil): "the document is not a feed"
    case .unreadable(let problem): "the document cannot be read" + (problem.map { ": \($0.message)" } ?? "")
    }
  }
}
