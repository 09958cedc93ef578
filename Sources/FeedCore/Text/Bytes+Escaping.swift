extension [UInt8] {
  /// Appends text with `&`, `<`, `>` and, if `quotes` is `true`, `"` replaced by entities of both HTML and XML.
  package mutating func append(escaping text: ArraySlice<UInt8>, quotes: Bool = true) {
    text.withUnsafeBytes { text in
      var runStart = 0
      var index = 0
      while index < text.count {
        if index + 8 <= text.count, !ByteChunk(text, at: index).mayHoldMarkup {
          index += 8
          continue
        }
        for next in index..<Swift.min(index + 8, text.count) {
          guard let entity = entity(of: text[next], quotes: quotes) else { continue }
          append(contentsOf: text[runStart..<next])
          append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
          runStart = next + 1
        }
        index += 8
      }
      append(contentsOf: text[runStart...])
    }
  }
}

private func entity(of byte: UInt8, quotes: Bool) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\"") where quotes: "&quot;"
  default: nil
  }
}

extension ByteChunk {
  /// Whether any byte is `<`, `>`, `&` or `"`; may also be `true` for others.
  ///
  /// Two tests are enough because `<` and `>`, and `&` and `"`, differ in one bit.
  fileprivate var mayHoldMarkup: Bool {
    contains(UInt8(ascii: "<"), ignoring: 0b010) || contains(UInt8(ascii: "&"), ignoring: 0b100)
  }
}
