import FeedCore

/// Scans XML that a parser has found well-formed.
package enum XMLScan {
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  static func nameEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = min(start, bytes.count)
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    return end
  }

  static func skipSpace(_ bytes: [UInt8], _ start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position].isSpace { position += 1 }
    return position
  }

  static func starts(_ bytes: [UInt8], _ start: Int, with text: StaticString) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
    }
  }

  static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let first = text.withUTF8Buffer { $0[0] }
    var position = start
    while let next = bytes.firstIndex(of: first, from: position) {
      if starts(bytes, next, with: text) { return next }
      position = next + 1
    }
    return nil
  }

  /// A range of text up to the next markup.
  ///
  /// CDATA sections are part of the text.
  struct TextStretch {
    var end: Int
    var isVerbatim = true
  }

  static func text(_ bytes: [UInt8], from start: Int) -> TextStretch {
    var stretch = TextStretch(end: start)
    while stretch.end < bytes.count {
      switch bytes[stretch.end] {
      case UInt8(ascii: "<"):
        guard starts(bytes, stretch.end, with: "<![CDATA["), let close = find("]]>", in: bytes, from: stretch.end + 9)
        else { return stretch }
        stretch.isVerbatim = false
        stretch.end = close + 3
      case UInt8(ascii: "&"), UInt8(ascii: "\r"):
        stretch.isVerbatim = false
        stretch.end += 1
      default: stretch.end = passingOverPlainText(bytes, from: stretch.end + 1)
      }
    }
    return stretch
  }

  /// Returns the next position at which markup, a reference or a carriage return can occur.
  private static func passingOverPlainText(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      bytes.skipChunks(from: start, to: bytes.count) { word in
        !(word.contains(UInt8(ascii: "<")) || word.contains(UInt8(ascii: "&")) || word.contains(UInt8(ascii: "\r")))
      }
    }
  }

  /// Returns the end of a comment, processing instruction or CDATA section, or else the position after the `<`.
  static func endOfOtherMarkup(_ bytes: [UInt8], _ start: Int) -> Int { endOfSection(bytes, start) ?? start + 1 }

  /// Returns the end of the comment, processing instruction or CDATA section at an offset, or `nil` if there is none.
  package static func endOfSection(_ bytes: [UInt8], _ start: Int) -> Int? {
    for (open, close) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] as [(StaticString, StaticString)]
    where starts(bytes, start, with: open) {
      let end = find(close, in: bytes, from: start + open.utf8CodeUnitCount)
      return end.map { $0 + close.utf8CodeUnitCount } ?? bytes.count
    }
    return nil
  }

  /// An attribute in a start tag.
  struct TagAttribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// Reads the next attribute of a start tag.
  ///
  /// Returns `nil` at the end of the tag, and moves the position there.
  static func attribute(_ bytes: [UInt8], _ position: inout Int) -> TagAttribute? {
    position = skipSpace(bytes, position)
    let name = position..<nameEnd(bytes, position)
    guard !name.isEmpty else { return nil }
    var value = skipSpace(bytes, name.upperBound)
    guard value < bytes.count, bytes[value] == UInt8(ascii: "=") else { return nil }
    value = skipSpace(bytes, value + 1)
    guard value < bytes.count, bytes[value] == UInt8(ascii: "\"") || bytes[value] == UInt8(ascii: "'"),
      let end = bytes.firstIndex(of: bytes[value], from: value + 1)
    else { return nil }
    position = end + 1
    return TagAttribute(name: name, value: value + 1..<end)
  }
}
