/// Splits JSON into brackets, commas, colons, strings and words, whether it is valid or not.
///
/// The bytes may arrive in chunks: after `nil`, `append` continues at the end, also within a string.
package struct JSONLexer {
  package enum Lexeme: Sendable, Equatable {
    /// One of `{`, `}`, `[`, `]`, `:` and `,`.
    case mark(Unicode.Scalar)
    case string
    /// A number, `true`, `false`, `null`, or anything that is not JSON.
    case word
  }

  package private(set) var bytes: [UInt8]
  /// The first byte of the last lexeme.
  package private(set) var start = 0
  /// The byte after the last lexeme.
  package var position: Int
  /// Whether the last string contains a backslash.
  package private(set) var hasEscapes = false
  /// The first control character in the last string, which JSON does not allow there.
  package private(set) var controlCharacter: Int?
  private let end: Int?
  private var unfinished: Lexeme?

  /// Creates a lexer of complete text.
  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Creates a lexer of text that is appended in chunks.
  package init() {
    bytes = []
    position = 0
    end = nil
  }

  /// Appends bytes, and drops the bytes before an index; `start` and `position` move accordingly.
  package mutating func append(_ more: ArraySlice<UInt8>, keepingFrom kept: Int) {
    bytes.removeSubrange(..<kept)
    bytes += more
    start -= kept
    position -= kept
  }

  /// Returns the next lexeme, or `nil` at the end of the bytes.
  package mutating func next() -> Lexeme? {
    let end = end ?? bytes.count
    if unfinished == nil {
      while position < end, bytes[position].isSpace { position += 1 }
      start = position
      guard position < end else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"),
        UInt8(ascii: ","):
        position += 1
        return .mark(Unicode.Scalar(bytes[start]))
      case UInt8(ascii: "\""):
        position += 1
        unfinished = .string
        hasEscapes = false
        controlCharacter = nil
      default: unfinished = .word
      }
    }
    guard unfinished == .string ? finishString(end) : finishWord(end) else { return nil }
    defer { unfinished = nil }
    return unfinished
  }

  /// Returns the lexeme that is incomplete at the end of the bytes, or `nil` if there is none.
  package mutating func finish() -> Lexeme? {
    guard let unfinished else { return nil }
    skipAll()
    return unfinished
  }

  /// Skips the remaining bytes.
  package mutating func skipAll() {
    unfinished = nil
    position = end ?? bytes.count
  }

  /// Whether the bytes end within a string.
  package var isInString: Bool { unfinished == .string }

  private mutating func finishString(_ end: Int) -> Bool {
    while position < end {
      position = bytes.withUnsafeBytes { bytes in
        bytes.skipChunks(from: position, to: end) { word in
          !(word.contains(UInt8(ascii: "\"")) || word.contains(UInt8(ascii: "\\")) || word.contains(below: 0x20))
        }
      }
      for _ in 0..<8 where position < end {
        switch bytes[position] {
        case UInt8(ascii: "\""):
          position += 1
          return true
        case UInt8(ascii: "\\"):
          hasEscapes = true
          guard position + 1 < end else { return false }
          position += 2
        case 0..<0x20:
          controlCharacter = controlCharacter ?? position
          position += 1
        default: position += 1
        }
      }
    }
    return false
  }

  private mutating func finishWord(_ end: Int) -> Bool {
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"),
        UInt8(ascii: ","), UInt8(ascii: "\""):
        return true
      case let byte where byte.isSpace: return true
      default: position += 1
      }
    }
    return self.end != nil
  }
}
