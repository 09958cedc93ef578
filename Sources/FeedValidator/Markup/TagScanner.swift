import FeedCore

/// Finds the start tags in HTML; it takes what browsers take, and builds nothing.
struct TagScanner {
  struct Tag {
    var name: Range<Int>
    /// False when the text ends before the tag does.
    var isClosed = true
  }

  typealias Attribute = (name: Range<Int>, value: Range<Int>)

  /// A syntax error in a tag that all browsers ignore in the same way.
  enum Slip {
    case noSpaceAfterValue, attributeInEndTag, repeatedAttribute
  }

  /// The attributes of the tag that was found last.
  private(set) var attributes: [Attribute] = []
  /// The first syntax error so far, and its range.
  private(set) var slip: (kind: Slip, range: Range<Int>)?
  private var position = 0

  /// Returns whether a text has a start tag with a lowercase name.
  static func finds(_ name: String, in text: [UInt8]) -> Bool {
    var scanner = TagScanner()
    while let tag = scanner.next(in: text.span) {
      if text[tag.name].lazy.map(\.asciiLowercased).elementsEqual(name.utf8) { return true }
    }
    return false
  }

  /// Finds the next start tag.
  mutating func next(in text: Span<UInt8>) -> Tag? {
    while position < text.count {
      guard text[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      position += 1
      guard position < text.count else { break }
      if text[position].isASCIILetter { return tag(text) }
      if text[position] == UInt8(ascii: "/") { checkEndTag(text) }
      if starts(text, with: "!--") { skipComment(text) }
    }
    return nil
  }

  private mutating func tag(_ text: Span<UInt8>) -> Tag {
    attributes.removeAll(keepingCapacity: true)
    let start = position
    while position < text.count, TagScanner.isNameByte(text[position]) { position += 1 }
    let name = start..<position
    while position < text.count, text[position] != UInt8(ascii: ">") {
      guard TagScanner.isNameByte(text[position]) else {
        position += 1
        continue
      }
      let nameStart = position
      while position < text.count, TagScanner.isNameByte(text[position]), text[position] != UInt8(ascii: "=") {
        position += 1
      }
      let name = nameStart..<position
      checkRepetition(of: name, text)
      attributes.append((name, value(text)))
      if position == nameStart { position += 1 }
    }
    return Tag(name: name, isClosed: position < text.count)
  }

  /// Looks for attributes in an end tag; the scan itself goes on behind its slash.
  private mutating func checkEndTag(_ text: Span<UInt8>) {
    var next = position + 1
    guard slip == nil, next < text.count, text[next].isASCIILetter else { return }
    while next < text.count, text[next].isASCIIAlphanumeric || text[next] == UInt8(ascii: "-") { next += 1 }
    while next < text.count, text[next].isSpace { next += 1 }
    let start = next
    while next < text.count, TagScanner.isNameByte(text[next]), text[next] != UInt8(ascii: "=") { next += 1 }
    if next < text.count, text[next] == UInt8(ascii: "=") { slip = (.attributeInEndTag, start..<next) }
  }

  private mutating func checkRepetition(of name: Range<Int>, _ text: Span<UInt8>) {
    // Nobody writes tags with more attributes, and comparing all of them would take long.
    guard slip == nil, attributes.count < 32 else { return }
    for attribute in attributes where TagScanner.areEqual(attribute.name, name, text) {
      slip = (.repeatedAttribute, name)
    }
  }

  private static func areEqual(_ a: Range<Int>, _ b: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard a.count == b.count, !a.isEmpty else { return false }
    for offset in 0..<a.count
    where text[a.lowerBound + offset].asciiLowercased != text[b.lowerBound + offset].asciiLowercased {
      return false
    }
    return true
  }

  /// Reads `= value`; an empty range where there is none.
  private mutating func value(_ text: Span<UInt8>) -> Range<Int> {
    var next = position
    while next < text.count, text[next].isSpace { next += 1 }
    guard next < text.count, text[next] == UInt8(ascii: "=") else { return position..<position }
    next += 1
    while next < text.count, text[next].isSpace { next += 1 }
    guard next < text.count else { return position..<position }
    if text[next] == UInt8(ascii: "\"") || text[next] == UInt8(ascii: "'") {
      var end = next + 1
      while end < text.count, text[end] != text[next] { end += 1 }
      position = min(end + 1, text.count)
      if slip == nil, position < text.count, !text[position].isSpace, text[position] != UInt8(ascii: ">"),
        text[position] != UInt8(ascii: "/")
      {
        slip = (.noSpaceAfterValue, position..<position + 1)
      }
      return next + 1..<end
    }
    let start = next
    while next < text.count, !text[next].isSpace, text[next] != UInt8(ascii: ">") { next += 1 }
    position = next
    return start..<next
  }

  private mutating func skipComment(_ text: Span<UInt8>) {
    position += 3
    while position < text.count {
      if starts(text, with: "-->") {
        position += 3
        return
      }
      position += 1
    }
  }

  private func starts(_ text: Span<UInt8>, with mark: StaticString) -> Bool {
    guard position + mark.utf8CodeUnitCount <= text.count else { return false }
    return mark.withUTF8Buffer { wanted in wanted.indices.allSatisfy { text[position + $0] == wanted[$0] } }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isSpace && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\"")
      && byte != UInt8(ascii: "'")
  }
}
