package import FeedCore
import FrontMatter

/// The characters that XML does not allow: U+FFFE, U+FFFF, and controls below U+0020 except white space (XML 1.0,
/// section 2.2).
package enum ControlCharacter {
  static func diagnostics(in body: ArraySlice<UInt8>, of source: Source) -> [Diagnostic] {
    ranges(in: body).map { diagnostic("the text", at: source.location($0)) }
  }

  package static func diagnostic(_ place: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .contentControlCharacter, "\(place) contains a control character, which is removed from feeds",
      at: location)
  }

  package static func removed(from text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          switch scalar.value {
          case 0x09, 0x0A, 0x0D: true
          case 0..<0x20, 0xFFFE, 0xFFFF: false
          default: true
          }
        }))
  }

  /// Returns the bytes without control characters.
  static func removed(from bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let ranges = ranges(in: bytes)
    guard !ranges.isEmpty else { return bytes }
    var kept: [UInt8] = []
    var start = bytes.startIndex
    for range in ranges {
      kept += bytes[start..<range.lowerBound]
      start = range.upperBound
    }
    return kept[...] + bytes[start...]
  }

  /// Whether the text may contain control characters.
  ///
  /// A fast check of eight bytes at a time, because almost no text contains any.
  private static func mayHoldAny(_ text: UnsafeRawBufferPointer) -> Bool {
    for index in stride(from: 0, to: text.count, by: 8) {
      if index + 8 <= text.count {
        let word = ByteChunk(text, at: index)
        if !word.contains(below: 0x20), word.isASCII || !word.contains(0xEF) { continue }
      }
      for byte in text[index..<min(index + 8, text.count)] where byte == 0xEF || byte < 0x20 && !byte.isSpace {
        return true
      }
    }
    return false
  }

  private static func ranges(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    guard bytes.withUnsafeBytes(mayHoldAny) else { return [] }
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20, !byte.isSpace {
        ranges.append(index..<index + 1)
      } else if byte == 0xEF,
        bytes[index...].starts(with: [0xEF, 0xBF, 0xBE])
          || bytes[index...].starts(with: [0xEF, 0xBF, 0xBF])
      {
        ranges.append(index..<index + 3)
      }
    }
    return ranges
  }
}

extension RuleDescription {
  static let contentControlCharacter = RuleDescription(
    "content/control-character", .warning, "text should not contain control characters",
    why: "XML does not allow them, so they are removed from feeds.",
    help: "remove the character; word processors and terminals sometimes insert one",
    wrong: "Rye\\u0007 bread",
    right: "Rye bread")
}
