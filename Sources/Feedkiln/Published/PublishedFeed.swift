public import FeedBuilder
public import FeedCore
import FeedMedia
import FeedParsing
import FeedSystem

/// A feed as it was published.
public struct PublishedFeed: Sendable {
  /// The file or URL that the feed was read from.
  public var file: String
  /// The entries, in the order of the document.
  public var entries: [PublishedEntry]
  /// Whether the document is a feed and was read to its end.
  public private(set) var isReadable = true
  /// The reasons why entries may be missing.
  public var problems: [Diagnostic]
  /// The position of the document in the feed’s history (RFC 5005).
  public var history = DocumentHistory()
  /// The URL of the document that it states itself, or `nil` if it states none.
  public var url: IRI?

  /// Creates a feed from its entries.
  ///
  /// - Parameters:
  ///   - file: The file or URL that the feed was read from.
  ///   - entries: The entries, in the order of the document.
  ///   - problems: The problems of the document.
  public init(file: String, entries: [PublishedEntry] = [], problems: [Diagnostic] = []) {
    self.file = file
    self.entries = entries
    self.problems = problems
  }

  /// Parses a feed in any format.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - file: The file or URL that the document was read from.
  public init(parsing bytes: [UInt8], from file: String) {
    self.init(file: file)
    do throws(FeedParsingError) {
      let parsed = try PublishedFeed.parse(bytes, from: file)
      (history, url) = (parsed.history, parsed.url)
      if !parsed.isComplete { (isReadable, problems) = (false, parsed.diagnostics) }
      let host = (parsed.feed.url ?? parsed.url)?.reference.authority?.lowercased()
      entries = zip(parsed.feed.entries, parsed.entrySources).map { entry, source in
        PublishedEntry(entry, hasID: source.hasID, at: source.location, siteHost: host)
      }
    } catch {
      isReadable = false
      if case .unreadable(let problem?) = error { problems = [problem] }
    }
    if entries.isEmpty, problems.isEmpty { problems = [.noEntries(file)] }
  }

  /// Parses a feed and resolves its relative URLs, against the URL that the feed states if it was read from a file.
  private static func parse(_ bytes: [UInt8], from file: String) throws(FeedParsingError) -> ParsedFeed {
    let source = (try? IRI(file)).flatMap { ["http", "https"].contains($0.reference.scheme) ? $0 : nil }
    let parsed = try ParsedFeed(bytes, at: source, name: file)
    guard source == nil, !parsed.unreadableValues.isEmpty, let stated = parsed.url ?? parsed.feed.url else {
      return parsed
    }
    return try ParsedFeed(bytes, at: stated, name: file)
  }
}

/// An entry of a published feed: the values by which feed readers identify it, and those that they show.
public struct PublishedEntry: Sendable, Hashable {
  /// Atom’s `id`, RSS’s `guid` or JSON Feed’s `id`, or `nil` if the document has none.
  public var id: String?
  /// The URL of its page.
  public var page: String?
  /// The title.
  public var title: String
  /// The date on which it was published.
  public var published: Timestamp?
  /// A hash of everything that a feed reader shows; if it differs, the entry was edited.
  let shown: Fingerprint
  /// The words of the title and the text.
  let words: TextSketch
  /// The URL of its page, without the host if that is the site’s own; `nil` for the root of the site.
  let comparedURL: String?
  /// The position of the entry in the document.
  public let location: SourceLocation

  /// The identity of the entry for feed readers.
  public var key: String { id ?? page ?? title }

  init(_ entry: Entry, hasID: Bool, at location: SourceLocation, siteHost: String?) {
    id = hasID ? entry.id.string : nil
    page = entry.url?.string
    title = entry.title
    published = entry.published ?? entry.updated
    self.location = location
    comparedURL = entry.url.flatMap { PublishedEntry.comparedURL(of: $0.reference, siteHost: siteHost) }
    let texts = [Array(entry.title.utf8), Array((entry.summary ?? "").utf8), entry.content?.html ?? []]
    words = TextSketch(texts)
    let others = [entry.updated?.rfc3339 ?? ""] + entry.enclosures.map(\.url.string)
    shown = Fingerprint((texts + others.map { Array($0.utf8) }).joined(separator: [0]))
  }

  private static func comparedURL(of url: IRIReference, siteHost: String?) -> String? {
    let host = url.authority?.lowercased()
    let rest =
      IRI.percentDecoding(url.path) + (url.query.map { "?" + $0 } ?? "") + (url.fragment.map { "#" + $0 } ?? "")
    if rest.isEmpty || rest == "/" { return nil }
    return host == siteHost ? rest : "//" + (host ?? "") + rest
  }
}

extension Diagnostic {
  fileprivate static func noEntries(_ file: String) -> Diagnostic {
    Diagnostic(.idsNoEntries, "“\(file)” contains no entries", at: SourceLocation(file: file))
  }
}

extension RuleDescription {
  static let idsNoEntries = RuleDescription(
    "ids/no-entries", .warning, "an old feed should contain entries",
    why: "Without entries, there are no ids to adopt.",
    help: "name an RSS, Atom or JSON feed",
    wrong: "feedkiln ids adopt index.html",
    right: "feedkiln ids adopt feed.xml")
}
