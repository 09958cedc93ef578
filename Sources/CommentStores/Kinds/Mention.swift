import ContentValues
import FeedCore
import FrontMatter

/// A webmention from any of the supported formats.
struct Mention {
  let id: String
  let target: String?
  let name: String?
  let authorURL: String?
  let url: String?
  let published: Timestamp?
  let kind: CommentKind
  let format: CommentFormat
  let body: [UInt8]
  let state: CommentState

  /// Reads a JF2 entry, a link of the older webmention.io API, or a go-jamming record.
  init(_ node: DataNode, zone: TimeZoneRules) {
    let data = node["data"] ?? node
    let source = node.string("wm-source", "source")
    url = data.string("url") ?? source
    target = node.string("wm-target", "target")
    id = node.string("wm-id", "id") ?? Mention.name(of: (source ?? "") + " " + (target ?? ""))
    name = data["author"]?.string("name")
    authorURL = data["author"]?.string("url")
    kind = Mention.kind(node.string("wm-property") ?? node["activity"]?.string("type"), source: source)
    state = CommentState(marksOf: node) == .approved ? CommentState(marksOf: data) : CommentState(marksOf: node)
    published = Mention.date(
      data.string("published"), received: node.string("wm-received", "verified_date"), zone: zone)
    (format, body) = Mention.body(data)
  }

  /// Reads an entry of the jekyll-webmention_io cache; in old versions an entry is an HTML list item.
  init(jekyll node: DataNode, id: String, date: Timestamp?, zone: TimeZoneRules) {
    self.id = id
    target = nil
    guard let html = node.string else {
      let raw = node["raw"].map { Mention($0, zone: zone) }
      let own = CommentState(marksOf: node)
      state = own == .approved ? raw?.state ?? own : own
      name = node["author"]?.string("name") ?? raw?.name
      authorURL = node["author"]?.string("url") ?? raw?.authorURL
      url = node.string("uri", "source") ?? raw?.url
      published = StoreDate.read(node.string("pubdate"), zone: zone) ?? raw?.published ?? date
      kind = Mention.kind(node.string("type"), source: url)
      (format, body) = node.body("content").map { (.html, $0) } ?? (raw?.format ?? .html, raw?.body ?? [])
      return
    }
    state = .approved
    let page = Substring(html)
    name = page.between("<b class=\"p-name\">", "</b>")
    authorURL = page.between("<a class=\"u-url\" href=\"", "\"")
    let title = page.cut(at: "webmention__title")?.1
    url = title?.between("<a href=\"", "\"")
    published = date
    kind = Mention.kind(nil, source: url)
    format = .html
    let text = page.between("webmention__content p-content\">", "</div>") ?? title?.between("\">", "</div>") ?? ""
    body = Array(text.utf8)
  }

  /// Returns the publication time, or the time of receipt if the former is later or has no time zone.
  private static func date(_ published: String?, received: String?, zone: TimeZoneRules) -> Timestamp? {
    let written = StoreDate.read(published, zone: zone)
    guard let received = StoreDate.read(received, zone: zone) else { return written }
    guard let published, let written, (try? Timestamp(rfc3339: published)) != nil else { return received }
    return min(written, received)
  }

  private static func kind(_ property: String?, source: String?) -> CommentKind {
    switch property {
    case "like-of", "like": return .like
    case "repost-of", "repost": return .repost
    case "bookmark-of", "bookmark": return .bookmark
    case nil: break
    default: return .webmention
    }
    let url = source ?? ""
    if url.cutsAt("/like/") || url.cutsAt("#liked-by-") || url.cutsAt("#favorited-by-") { return .like }
    return url.cutsAt("/repost/") || url.cutsAt("#reblogged-by-") ? .repost : .webmention
  }

  private static func body(_ data: DataNode) -> (CommentFormat, [UInt8]) {
    if let text = data.body("content"), text != Array("undefined...".utf8) { return (.text, text) }
    if let content = data["content"] {
      if let html = content.body("html") { return (.html, html) }
      if let value = content.body("value", "text") {
        return (content.string("content-type") == "text/html" ? .html : .text, value)
      }
    }
    return (.text, data["summary"]?.body("value") ?? data.body("name") ?? [])
  }

  /// Returns a short id made of a hash of the text.
  private static func name(of text: String) -> String { String(hexadecimal: FNV1a(text).value, width: 1) }
}

extension StringProtocol where SubSequence == Substring {
  fileprivate func between(_ start: String, _ end: String) -> String? {
    self[...].cut(at: start).flatMap { $0.1.cut(at: end) }.map { String($0.0) }
  }

  fileprivate func cutsAt(_ text: String) -> Bool { self[...].cut(at: text) != nil }
}
