import FeedCore

/// The head of an HTML page as it stands in its bytes: the links in it, and where another can be put.
///
/// The bytes are taken as they are, in any encoding that has ASCII in it.
struct HTMLHead {
  struct Link {
    /// Where the tag stands.
    var range: Range<Int>
    /// Names in lower case; values as written.
    var attributes: [String: String]
  }

  private(set) var links: [Link] = []
  /// The address that others on the page start from.
  private(set) var base: String?
  /// Where the head ends; `nil` when the page has neither `</head>` nor `<body>`.
  private(set) var end: Int?
  /// True for XHTML, in which every tag is closed.
  private(set) var isXML = false

  private let bytes: [UInt8]
  private var position = 0

  init(_ page: [UInt8]) {
    bytes = page
    isXML = page.trimmingSpace().starts(with: "<?xml".utf8)
    while end == nil, let tag = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = tag + 1
      readTag(from: tag)
    }
  }

  /// What holds no tags, although it may look so.
  private static let raw: Set<String> = ["script", "style", "title", "noscript", "template", "textarea"]

  private mutating func readTag(from start: Int) {
    if bytes[position...].starts(with: "!--".utf8) {
      position = self.end(of: "-->", from: position + 3)
    } else if let next = bytes[position...].first, next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      position = self.end(of: ">", from: position)
    } else if bytes[position...].first == UInt8(ascii: "/") {
      position += 1
      if name() == "head" { end = start }
      position = self.end(of: ">", from: position)
    } else if bytes[position...].first?.isASCIILetter == true {
      let name = name()
      let attributes = attributes()
      switch name {
      case "body", "frameset": end = start
      case "link": links.append(Link(range: start..<position, attributes: attributes))
      case "base": base = base ?? attributes["href"]
      case "html": isXML = isXML || attributes["xmlns"] != nil
      case _ where HTMLHead.raw.contains(name): skip(to: name)
      default: break
      }
    }
  }

  private mutating func name() -> String {
    let name = bytes[position...].prefix { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    position = name.endIndex
    return String(utf8: name).lowercased()
  }

  /// Goes to the end of the tag.
  private mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      guard !bytes[position].isSpace, bytes[position] != UInt8(ascii: "/") else {
        position += 1
        continue
      }
      let name = bytes[position...].prefix { !$0.isSpace && !"=>/".utf8.contains($0) }
      position = max(name.endIndex, position + 1)
      skipSpace()
      var value = ""
      if position < bytes.count, bytes[position] == UInt8(ascii: "="), !name.isEmpty {
        position += 1
        skipSpace()
        value = self.value()
      }
      let key = String(utf8: name).lowercased()
      if !key.isEmpty, attributes[key] == nil { attributes[key] = value }
    }
    position = min(position + 1, bytes.count)
    return attributes
  }

  private mutating func value() -> String {
    guard position < bytes.count else { return "" }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = bytes[position...].prefix { !$0.isSpace && $0 != UInt8(ascii: ">") }
      position = value.endIndex
      return String(utf8: value)
    }
    let value = bytes[(position + 1)...].prefix { $0 != quote }
    position = min(value.endIndex + 1, bytes.count)
    return String(utf8: value)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isSpace { position += 1 }
  }

  /// Goes to the tag that closes an element which holds text only.
  private mutating func skip(to name: String) {
    let wanted = Array("</\(name)".utf8)
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), bytes.count - position >= wanted.count,
        zip(bytes[position...], wanted).allSatisfy({ $0.asciiLowercased == $1 })
      {
        return
      }
      position += 1
    }
  }

  /// Behind the next occurrence of a text, or at the end.
  private func end(of text: String, from start: Int) -> Int {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index...].starts(with: wanted) { return index + wanted.count }
      index += 1
    }
    return bytes.count
  }
}
