import FeedCore

/// Decodes text of HTML: replaces references, and removes characters that XML does not allow.
enum HTMLText {
  /// Appends text as valid UTF-8 without control characters and noncharacters.
  ///
  /// Lines end with line feeds.
  ///
  /// U+0080 to U+009F are read as Windows-1252, as HTML does for character references.
  static func append(
    _ bytes: [UInt8], _ range: Range<Int>, hasReferences: Bool, isAttribute: Bool = false, to result: inout [UInt8]
  ) {
    bytes.withUnsafeBytes { text in
      var runStart = range.lowerBound
      var index = runStart
      while true {
        index = text.skipChunks(from: index, to: range.upperBound) { !$0.mayNeedDecoding }
        guard index < range.upperBound else { break }
        while index > runStart, text[index] & 0xC0 == 0x80 { index -= 1 }
        let found = special(
          text, at: index, end: range.upperBound, hasReferences: hasReferences, isAttribute: isAttribute)
        if let characters = found.replacement {
          result += text[runStart..<index]
          for character in characters where character.isAllowed { result.append(utf8: String(character)) }
          runStart = index + found.length
        }
        index += found.length
      }
      result += text[runStart..<range.upperBound]
    }
  }

  /// Returns the number of bytes to process at an index, and their characters if they differ from the bytes.
  private static func special(
    _ text: UnsafeRawBufferPointer, at index: Int, end: Int, hasReferences: Bool, isAttribute: Bool
  ) -> (length: Int, replacement: [Unicode.Scalar]?) {
    switch text[index] {
    case UInt8(ascii: "&"):
      guard hasReferences, let reference = reference(text[(index + 1)..<end], isAttribute: isAttribute) else {
        return (1, nil)
      }
      return (reference.length + 1, reference.characters)
    case UInt8(ascii: "\r"): return (1, index + 1 < end && text[index + 1] == UInt8(ascii: "\n") ? [] : ["\n"])
    case 0x0C: return (1, [" "])
    case 0x09, 0x0A, 0x20..<0x7F: return (1, nil)
    case 0x00...0x7F: return (1, [])
    case 0xC2 where index + 1 < end && text[index + 1] < 0xA0: return (2, [windows1252(UInt32(text[index + 1]))])
    case let first:
      let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, end - index)
      guard first >= 0xEF, length > 2 else { return (length, nil) }
      var value = UInt32(first) & (length == 3 ? 0x0F : 0x07)
      for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
      return (length, Unicode.Scalar(value).map(\.isAllowed) ?? false ? nil : [])
    }
  }

  // MARK: References

  /// Returns the characters of the reference after an “&” and its length, or `nil` if there is no reference.
  private static func reference(
    _ text: Slice<UnsafeRawBufferPointer>, isAttribute: Bool
  ) -> (length: Int, characters: [Unicode.Scalar])? {
    if text.first == UInt8(ascii: "#") { return number(text.dropFirst()) }
    let name = Array(text.prefix(HTMLEntities.longestName + 1).prefix(while: \.isASCIIAlphanumeric))[...]
    guard !name.isEmpty else { return nil }
    let isTerminated = text.dropFirst(name.count).first == UInt8(ascii: ";")
    if isTerminated, let characters = HTMLEntities.characters(of: name, isTerminated: true) {
      return (name.count + 1, characters)
    }
    for length in stride(from: min(name.count, HTMLEntities.longestOptionalName), through: 2, by: -1) {
      guard let characters = HTMLEntities.characters(of: name.prefix(length), isTerminated: false) else { continue }
      let next = text.dropFirst(length).first
      let goesOn = next.map { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "=") } ?? false
      return isAttribute && goesOn ? nil : (length, characters)
    }
    return nil
  }

  private static func number(_ text: Slice<UnsafeRawBufferPointer>) -> (length: Int, characters: [Unicode.Scalar])? {
    let isHexadecimal = text.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    var value: UInt32 = 0
    var index = text.startIndex + (isHexadecimal ? 1 : 0)
    let start = index
    while index < text.endIndex, let digit = text[index].hexValue, isHexadecimal || digit < 10 {
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
      index += 1
    }
    guard index > start else { return nil }
    if index < text.endIndex, text[index] == UInt8(ascii: ";") { index += 1 }
    let character = 0x80..<0xA0 ~= value ? windows1252(value) : Unicode.Scalar(value) ?? "\u{FFFD}"
    return (index - text.startIndex + 1, [value == 0 ? "\u{FFFD}" : character == "\r" ? "\n" : character])
  }

  private static func windows1252(_ byte: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(SingleByteTables.windows1252(UInt8(byte))) ?? "\u{FFFD}"
  }
}

extension Unicode.Scalar {
  /// Whether the character is allowed in XML and not an error in HTML.
  fileprivate var isAllowed: Bool {
    switch value {
    case 0x09, 0x0A: true
    case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}

extension ByteChunk {
  /// Whether any byte may be a control character, the start of a reference, or part of a removed character.
  fileprivate var mayNeedDecoding: Bool {
    contains(below: 0x20) || contains(UInt8(ascii: "&")) || contains(0x7F)
      || !isASCII && (contains(0xC2) || contains(0xEF) || contains(0xBF))
  }
}
