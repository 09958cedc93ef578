import FeedCore

/// Finds the start tags in HTML; it takes what browsers take, and builds nothing.
enum TagScanner {
  struct Tag {
    var name: Range<Int>
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    /// False when the text ends before the tag does.
    var isClosed = true
  }

  static func tags(in text: [UInt8]) -> [Tag] {
    var tags: [Tag] = []
    var position = 0
    while let open = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      guard position < text.count else { break }
      if text[position].isASCIILetter {
        tags.append(tag(text, &position))
      } else if text[position...].starts(with: "!--".utf8) {
        position = end(of: "-->", text, from: position + 3)
      }
    }
    return tags
  }

  private static func tag(_ text: [UInt8], _ position: inout Int) -> Tag {
    let start = position
    while position < text.count, isNameByte(text[position]) { position += 1 }
    var tag = Tag(name: start..<position)
    while position < text.count, text[position] != UInt8(ascii: ">") {
      guard isNameByte(text[position]) else {
        position += 1
        continue
      }
      let nameStart = position
      while position < text.count, isNameByte(text[position]), text[position] != UInt8(ascii: "=") { position += 1 }
      let name = nameStart..<position
      tag.attributes.append((name, value(text, &position)))
      if position == nameStart { position += 1 }
    }
    tag.isClosed = position < text.count
    return tag
  }

  /// Reads `= value`; an empty range where there is none.
  private static func value(_ text: [UInt8], _ position: inout Int) -> Range<Int> {
    var next = position
    while next < text.count, text[next].isSpace { next += 1 }
    guard next < text.count, text[next] == UInt8(ascii: "=") else { return position..<position }
    next += 1
    while next < text.count, text[next].isSpace { next += 1 }
    guard next < text.count else { return position..<position }
    if text[next] == UInt8(ascii: "\"") || text[next] == UInt8(ascii: "'") {
      let end = text[(next + 1)...].firstIndex(of: text[next]) ?? text.count
      position = min(end + 1, text.count)
      return next + 1..<end
    }
    let start = next
    while next < text.count, !text[next].isSpace, text[next] != UInt8(ascii: ">") { next += 1 }
    position = next
    return start..<next
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isSpace && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\"")
      && byte != UInt8(ascii: "'")
  }

  private static func end(of mark: String, _ text: [UInt8], from start: Int) -> Int {
    let wanted = Array(mark.utf8)
    var position = start
    while position + wanted.count <= text.count {
      if text[position...].starts(with: wanted) { return position + wanted.count }
      position += 1
    }
    return text.count
  }
}
