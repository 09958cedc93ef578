/// Text without characters that are not allowed in feeds.
///
/// Control characters, U+FFFE and U+FFFF are removed. U+FFFD, the sign of an earlier decoding error, becomes `?`. Line
/// breaks become line feeds (XML 1.0, section 2.2).
package struct CleanText {
  package private(set) var bytes: [UInt8]

  package init(_ text: String) { self.init(Array(text.utf8)) }

  package init(_ bytes: [UInt8]) {
    self.bytes = CleanText.isClean(bytes) ? bytes : CleanText.cleaned(bytes)
  }

  /// Appends the text as XML character data; `>` is escaped so that `]]>` cannot occur.
  package func appendEscaped(to output: inout [UInt8]) {
    output.append(escaping: bytes[...], quotes: false)
  }

  /// Appends the text as the value of an XML attribute in double quotes.
  package func appendEscapedAttribute(to output: inout [UInt8]) {
    let isLine = !bytes.contains(below: 0x20)
    output.append(escaping: isLine ? bytes[...] : bytes.map { $0.isSpace ? UInt8(ascii: " ") : $0 }[...])
  }

  /// Returns whether nothing needs to be removed or replaced.
  ///
  /// Most text is plain ASCII or well-formed UTF-8, so eight bytes are checked at a time.
  private static func isClean(_ bytes: [UInt8]) -> Bool {
    var isASCII = true
    let hasNothing = bytes.withUnsafeBytes { text in
      var index = 0
      while index < text.count {
        if index + 8 <= text.count {
          let word = ByteChunk(text, at: index)
          if !word.isASCII { isASCII = false }
          if !word.mayBeUnclean {
            index += 8
            continue
          }
        }
        for place in index..<min(index + 8, text.count) {
          if isUnclean(text, at: place) { return false }
          if text[place] >= 0x80 { isASCII = false }
        }
        index += 8
      }
      return true
    }
    return hasNothing && (isASCII || (try? UTF8Span(validating: bytes.span)) != nil)
  }

  /// Returns whether a character that must be removed or replaced begins at a byte.
  private static func isUnclean(_ text: UnsafeRawBufferPointer, at index: Int) -> Bool {
    switch text[index] {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F: true
    // The lead bytes of U+0080 to U+009F, and of U+FFFD to U+FFFF.
    case 0xC2: index + 1 < text.count && text[index + 1] < 0xA0
    case 0xEF: index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBD
    default: false
    }
  }

  private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var previous: Unicode.Scalar = "\0"
    for scalar in String(utf8: bytes).unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\r": result.append(UInt8(ascii: "\n"))
      case "\n" where previous == "\r": continue
      case "\u{FFFD}": result.append(UInt8(ascii: "?"))
      case _ where keeps(scalar): result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default: continue
      }
    }
    return result
  }

  private static func keeps(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

extension ByteChunk {
  /// Whether any byte may belong to a character that must be removed or replaced.
  fileprivate var mayBeUnclean: Bool {
    contains(below: 0x20) || contains(0x7F) || !isASCII && (contains(0xC2) || contains(0xEF))
  }

  /// Whether any byte is not printable ASCII, or may need escaping.
  fileprivate var mayBeMore: Bool {
    !isASCII || contains(below: 0x20) || contains(0x7F) || contains(UInt8(ascii: "<"), ignoring: 0b010)
      || contains(UInt8(ascii: "&"), ignoring: 0b100)
  }
}

extension [UInt8] {
  /// Whether the bytes are printable ASCII without `<`, `>`, `&` and `"`, and so need neither cleaning nor escaping.
  package var isPlain: Bool {
    withUnsafeBytes { text in
      text[text.skipChunks(from: 0, to: text.count) { !$0.mayBeMore }...].allSatisfy { byte in
        0x20..<0x7F ~= byte && !(byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">"))
          && !(byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\""))
      }
    }
  }

  /// Appends the bytes of a literal.
  package mutating func append(_ text: StaticString) {
    // Most literals are a few bytes of markup.
    text.withUTF8Buffer { text in
      if text.count > 8 { append(contentsOf: text) } else { for byte in text { append(byte) } }
    }
  }
}
