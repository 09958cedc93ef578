import FeedCore
import FeedDocument
import FeedVocabulary

/// A file that is clearly not a feed: it is reported once, and nothing else in it is checked.
struct OtherFile {
  let diagnostic: Diagnostic

  /// Recognizes a file that is not a feed, or returns `nil`.
  init?(_ document: Document, _ format: DetectedFormat) {
    switch format {
    case .html:
      let range = OtherFile.pageRoot(document) ?? document.root?.nameRange ?? 0..<0
      diagnostic = Diagnostic(.feedHtmlPage, "file is an HTML page instead of a feed", at: document.location(range))
    case .unknown:
      guard let root = document.root, let name = root.name, ["urlset", "sitemapindex"].contains(name.local) else {
        return nil
      }
      diagnostic = Diagnostic(
        .feedUnknownRoot, "file is a sitemap instead of a feed", at: root.location,
        help: "use the URL of the feed; a sitemap lists pages for search engines",
        context: Diagnostic.Context(element: root.writtenName, parent: "root"))
    case .jsonFeed:
      guard let root = document.root, root.kind == .object, document.isComplete,
        root.member("items") == nil, !(root.member("version")?.text.string.contains("jsonfeed") ?? false)
      else { return nil }
      diagnostic = Diagnostic(
        .feedNotJsonFeed, "JSON object has neither “items” nor the “version” of a JSON Feed", at: root.location)
    case .rss, .atom, .rdf, .opml: return nil
    }
  }

  /// Whether a file is an HTML page, which need not be XML.
  static func isPage(_ document: Document) -> Bool {
    guard let root = document.root else { return pageRoot(document) != nil }
    return root.kind == .element && pageRoot(document) != nil
  }

  /// The name of the first tag of a page, after its document type, comments and instructions; or the document type, if
  /// no tag follows.
  private static func pageRoot(_ document: Document) -> Range<Int>? {
    let bytes = document.source.bytes
    var position = 0
    var doctype: Range<Int>?
    while let start = bytes.firstIndex(of: UInt8(ascii: "<"), from: position) {
      guard bytes[position..<start].allSatisfy({ $0.isSpace }) else { break }
      if let end = XMLScan.endOfSection(bytes, start) {
        position = end
      } else if bytes[start...].starts(with: "<!".utf8) {
        let name = String(utf8: bytes[(start + 2)...].prefix(64)).lowercased().split(whereSeparator: \.isWhitespace)
        guard name.first == "doctype" else { break }
        if name.dropFirst().first?.hasPrefix("html") ?? false { doctype = start..<start + 9 }
        position = bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      } else {
        let name = start + 1..<(bytes[(start + 1)...].firstIndex { !$0.isASCIIAlphanumeric } ?? bytes.count)
        let tag = String(utf8: bytes[name]).lowercased()
        return ["html", "head", "body"].contains(tag) ? name : nil
      }
    }
    return doctype
  }
}

extension Diagnostic {
  /// The problem of a root element that no feed format has.
  static func unknownRoot(_ root: Node) -> Diagnostic {
    let meant = SpellingSuggestion.of(root.name?.local ?? "", in: ["rss", "feed", "entry", "RDF", "opml"])
    return Diagnostic(
      .feedUnknownRoot, "“\(root.writtenName)” is not the root of a feed format", at: root.location,
      help: meant.map { "did you mean “\($0)”?" },
      context: Diagnostic.Context(element: root.writtenName, parent: "root"))
  }
}

extension RuleDescription {
  static let feedHtmlPage = RuleDescription(
    "feed/html-page", .error, "a feed must not be an HTML page", w3c: ["UndefinedElement"],
    why: "Feed readers cannot subscribe to a page; most often it is an error page, or the URL is that of the site.",
    help: "use the URL in the page’s <link rel=\"alternate\" type=\"application/rss+xml\">",
    wrong: "<html>…</html>",
    right: "<rss version=\"2.0\">…</rss>")

  static let feedNotJsonFeed = RuleDescription(
    "feed/not-json-feed", .error, "a JSON object must be a JSON Feed", reference: .jsonFeed("Top-level"),
    why: "Feed readers recognize a JSON Feed by its version and read its items.",
    help: "write \"version\": \"https://jsonfeed.org/version/1.1\", \"title\" and \"items\", if this is a feed",
    wrong: "{ \"name\": \"site\" }",
    right: "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"…\", \"items\": [ … ] }")

  static let feedUnknownRoot = RuleDescription(
    "feed/unknown-root", .error, "the root must be that of a feed format", w3c: ["UndefinedElement"],
    why: "Feed readers identify the format by the root and reject other files.",
    help: "begin with rss (RSS), feed (Atom), rdf:RDF (RSS 1.0) or opml; JSON Feed is a JSON object",
    wrong: "<blog>…</blog>",
    right: "<rss version=\"2.0\">…</rss>")
}
