import FeedCore
import FeedDocument

/// Inserts the links to a site’s feeds into a page and removes stale links.
///
/// All other bytes are kept.
struct PageLinker: Sendable {
  /// The reason why a page was not changed.
  enum Refusal: Error, Sendable, Hashable {
    case noHead
    /// The page’s encoding is not compatible with ASCII.
    case encoding
  }

  let links: PageLinks

  /// Returns the bytes of the page with its links.
  ///
  /// - Parameters:
  ///   - page: The bytes of the page.
  ///   - url: The URL of the page.
  /// - Returns: The new bytes, which are the same if the links are up to date.
  /// - Throws: A `Refusal` if the page has no head or its encoding is not supported.
  func link(_ page: [UInt8], at url: IRI) throws(Refusal) -> [UInt8] {
    guard !page.starts(with: [0xFE, 0xFF]), !page.starts(with: [0xFF, 0xFE]), !page.prefix(256).contains(0),
      !page.contains(0x1B)
    else { throw .encoding }
    let head = HTMLHead(page)
    guard let end = head.end else { throw .noHead }
    let base = head.base.map { url.resolve($0) } ?? url
    var missing = links.links(ofPageAt: url)
    var stale: [Range<Int>] = []
    for link in head.links where link.isFeed {
      let target = base.resolve(link.href)
      if link.attributes[FeedLinkElement.mark] != nil || links.isStale(target) {
        stale.append(link.range)
      } else {
        // A link that the page already has is kept and not duplicated.
        missing.removeAll { $0.url == target }
      }
    }
    return edit(page, removing: stale, inserting: missing.map { $0.html(isXML: head.isXML) }, at: end)
  }

  private func edit(_ page: [UInt8], removing ranges: [Range<Int>], inserting links: [[UInt8]], at end: Int) -> [UInt8]
  {
    var result: [UInt8] = []
    var start = 0
    for range in ranges {
      let whole = line(of: range, in: page) ?? range
      result += page[start..<whole.lowerBound]
      start = whole.upperBound
    }
    result += page[start..<end]
    // If the end of the head is on its own line, the links go on lines above it, with the same indentation.
    let indent = Array(result.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.reversed())
    let before = result.dropLast(indent.count)
    if before.isEmpty || before.last == UInt8(ascii: "\n") {
      let newline = before.dropLast().last == UInt8(ascii: "\r") ? "\r\n" : "\n"
      result.removeLast(indent.count)
      for link in links { result += indent + link + Array(newline.utf8) }
      result += indent
    } else {
      for link in links { result += link }
    }
    return result + page[end...]
  }

  /// Returns the range of the tag’s line with its line break, or `nil` if the line contains anything else.
  private func line(of tag: Range<Int>, in page: [UInt8]) -> Range<Int>? {
    let start = page[..<tag.lowerBound].lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? 0
    guard start == 0 || page[start - 1] == UInt8(ascii: "\n") else { return nil }
    guard let last = page[tag.upperBound...].firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }),
      page[last] == UInt8(ascii: "\n")
    else { return nil }
    return start..<last + 1
  }
}

extension HTMLHead.Link {
  /// Whether the link refers to a feed of any format.
  var isFeed: Bool {
    let relations = (attributes["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
    guard relations.contains("alternate"), attributes["href"] != nil else { return false }
    let type = (attributes["type"] ?? "").lowercased().prefix { $0 != ";" && $0 != " " }
    return ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/json"].contains(type)
  }

  /// The URL with its character references resolved.
  var href: String {
    let written = attributes["href"] ?? ""
    return written.contains("&") ? PlainText.of(Array(written.utf8)) : written
  }
}
