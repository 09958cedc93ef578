import FeedCore

extension XMLReader {
  /// Parses XML, and if it is not well-formed, corrects errors with a clear meaning and parses it again.
  ///
  /// Corrected are text before the XML declaration, characters that XML does not allow, unescaped `&` and `<`, and
  /// undeclared prefixes. The diagnostics are those of the original text; positions refer to the corrected text.
  ///
  /// - Parameters:
  ///   - bytes: The XML text in any supported encoding.
  ///   - name: The name of the file in reports.
  ///   - limits: The limits for size, depth and diagnostics.
  /// - Returns: The tree with the most nodes, and the diagnostics of the original text.
  public static func readCorrecting(
    _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()
  ) -> Reading {
    let written = read(bytes, name: name, limits: limits)
    guard !written.document.isComplete, bytes.count <= limits.bytes else { return written }
    var text = withoutDeclaration(written.document.source.bytes)
    var filter = XMLInputFilter()
    text = filter.filter(text, isLast: true)
    var best = written
    // Reading stops at the first undeclared prefix, so each prefix requires another pass.
    for _ in 0..<16 {
      let reading = read(text, name: name, limits: limits)
      if reading.document.nodeCount > best.document.nodeCount { best = reading }
      let prefix = reading.diagnostics.first { $0.rule == "xml/undeclared-prefix" }?.context.value
      guard let prefix, let declared = declaring(prefix, in: text) else { break }
      text = declared
    }
    best.diagnostics = written.diagnostics
    return best
  }

  /// Returns the text without its XML declaration, which names the encoding of the original file.
  private static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "<")), XMLScan.starts(bytes, start, with: "<?xml"),
      let end = XMLScan.find("?>", in: bytes, from: start)
    else { return bytes }
    return Array(bytes[(end + 2)...])
  }

  /// Returns the text with a prefix declared on its root element, or `nil` if it has no root.
  private static func declaring(_ prefix: String, in bytes: [UInt8]) -> [UInt8]? {
    let root = bytes.indices.first {
      bytes[$0] == UInt8(ascii: "<") && bytes.dropFirst($0 + 1).first?.isASCIILetter == true
    }
    guard let root else { return nil }
    let end = XMLScan.nameEnd(bytes, root + 1)
    return bytes[..<end] + Array(" xmlns:\(prefix)=\"\(usualNamespaces[prefix] ?? prefix)\"".utf8) + bytes[end...]
  }

  /// The namespaces of prefixes that feeds often use without a declaration.
  private static let usualNamespaces = [
    "atom": "http://www.w3.org/2005/Atom", "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd", "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "slash": "http://purl.org/rss/1.0/modules/slash/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
  ]
}
