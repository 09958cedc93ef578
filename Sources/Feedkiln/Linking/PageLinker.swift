import FeedCore
import FeedDocument

/// Puts the links to a site's feeds into the bytes of a page, and takes its stale ones out; every other byte stays.
struct PageLinker: Sendable {
  /// Why a page is left as it is.
  enum Refusal: Error, Sendable, Hashable {
    case noHead
    /// Tags cannot be found in the page's encoding.
    case encoding
  }

  let links: PageLinks

  /// The page's new bytes.
  func link(_ page: [UInt8], at address: IRI) throws(Refusal) -> [UInt8] {
    guard !page.starts(with: [0xFE, 0xFF]), !page.starts(with: [0xFF, 0xFE]), !page.prefix(256).contains(0),
      !page.contains(0x1B)
    else { throw .encoding }
    let head = HTMLHead(page)
    guard let end = head.end else { throw .noHead }
    let base = head.base.map { address.resolve($0) } ?? address
    var wanted = links.links(ofPageAt: address)
    var stale: [Range<Int>] = []
    for link in head.links where link.isFeed {
      let target = base.resolve(link.href)
      if link.attributes[FeedLinkElement.mark] != nil || links.isStale(target) {
        stale.append(link.range)
      } else {
        // A link that the page has of its own stays, and is not doubled.
        wanted.removeAll { $0.address == target }
      }
    }
    return edit(page, removing: stale, inserting: wanted.map { $0.html(isXML: head.isXML) }, at: end)
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
    // The end of the head on a line of its own is indented; so are the links, on lines above it.
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

  /// The line that a tag stands on, with its end, if nothing else stands there.
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
  /// True for a link to a feed of any kind.
  fileprivate var isFeed: Bool {
    let relations = (attributes["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
    guard relations.contains("alternate"), attributes["href"] != nil else { return false }
    let type = (attributes["type"] ?? "").lowercased().prefix { $0 != ";" && $0 != " " }
    return ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/json"].contains(type)
  }

  /// The address, with its character references resolved.
  fileprivate var href: String {
    let written = attributes["href"] ?? ""
    return written.contains("&") ? PlainText.of(Array(written.utf8)) : written
  }
}
