import FeedCore
import FeedDocument

/// The links in the head of an HTML page, and the byte offset at which a link can be inserted.
///
/// The page can have any encoding that is compatible with ASCII.
struct HTMLHead {
  struct Link {
    /// The byte range of the tag.
    var range: Range<Int>
    /// Attribute values as written, by lowercase name.
    var attributes: [String: String]
  }

  private(set) var links: [Link] = []
  /// The `href` of the first `base` element, or `nil` if there is none.
  private(set) var base: String?
  /// The offset at which the head ends, or `nil` if the page has neither `</head>` nor `<body>`.
  private(set) var end: Int?
  /// Whether the page is XHTML, in which every element must be closed.
  private(set) var isXML = false

  init(_ page: [UInt8]) {
    isXML = page.trimmingSpace().starts(with: "<?xml".utf8)
    var scanner = HTMLScanner(page)
    while end == nil, let token = scanner.next() { read(token, &scanner) }
  }

  private mutating func read(_ token: HTMLScanner.Token, _ scanner: inout HTMLScanner) {
    guard token.isClosed, token.kind == .startTag || token.kind == .endTag else { return }
    let name = HTMLHead.lowercased(token.name, scanner)
    if token.kind == .endTag {
      if name == "head" { end = token.range.lowerBound }
      return
    }
    switch name {
    case "body", "frameset": end = token.range.lowerBound
    case "link": links.append(Link(range: token.range, attributes: HTMLHead.attributes(scanner)))
    case "base": base = base ?? HTMLHead.attributes(scanner)["href"]
    case "html": isXML = isXML || HTMLHead.attributes(scanner)["xmlns"] != nil
    case "noscript", "template": HTMLHead.skip(to: name, &scanner)
    default: break
    }
  }

  /// Skips the content of an element.
  private static func skip(to name: String, _ scanner: inout HTMLScanner) {
    while let token = scanner.next() {
      if token.kind == .endTag, lowercased(token.name, scanner) == name { return }
    }
  }

  private static func lowercased(_ range: Range<Int>, _ scanner: HTMLScanner) -> String {
    String(utf8: scanner.bytes[range]).lowercased()
  }

  private static func attributes(_ scanner: HTMLScanner) -> [String: String] {
    Dictionary(
      scanner.attributes.map { (lowercased($0.name, scanner), String(utf8: scanner.bytes[$0.value])) },
      uniquingKeysWith: { first, _ in first })
  }
}
