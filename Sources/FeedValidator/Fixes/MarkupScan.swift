import FeedCore
import FeedDocument

/// Finds positions in XML that may not be well-formed.
enum MarkupScan {
  /// An ampersand that XML parsers do not accept.
  enum Ampersand {
    /// An ampersand at an offset that does not begin a reference.
    case bare(Int)
    /// A reference to an entity that XML does not predefine.
    case named(String, Range<Int>)
  }

  /// Returns all ampersands in text and attributes that must be escaped.
  static func ampersands(_ text: [UInt8]) -> [Ampersand] {
    var found: [Ampersand] = []
    var position = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "<"):
        position = endOfSection(text, position) ?? position + 1
      case UInt8(ascii: "&"):
        let body = text[(position + 1)...].prefix(32).prefix {
          $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "#")
        }
        if body.endIndex < text.count, text[body.endIndex] == UInt8(ascii: ";"), isReference(body) {
          let name = String(utf8: body)
          if body.first != UInt8(ascii: "#"), !["amp", "lt", "gt", "quot", "apos"].contains(name) {
            found.append(.named(name, position..<body.endIndex + 1))
          }
        } else {
          found.append(.bare(position))
        }
        position = body.endIndex
      default: position += 1
      }
    }
    return found
  }

  /// Returns the offset after the name of the root element in its start tag.
  static func rootNameEnd(_ text: [UInt8]) -> Int? {
    var position = 0
    while let start = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = endOfSection(text, start) else {
        let name = text[(start + 1)...].prefix { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        return name.isEmpty ? nil : name.endIndex
      }
      position = end
    }
    return nil
  }

  /// Returns whether the text between “&” and “;” is a name or number, such as `name`, `#160` or `#xA0`.
  private static func isReference(_ body: ArraySlice<UInt8>) -> Bool {
    guard let first = body.first else { return false }
    guard first == UInt8(ascii: "#") else { return first.isASCIILetter && !body.contains(UInt8(ascii: "#")) }
    let digits = body.dropFirst()
    if digits.first == UInt8(ascii: "x") {
      return digits.count > 1 && digits.dropFirst().allSatisfy { $0.hexValue != nil }
    }
    return !digits.isEmpty && digits.allSatisfy(\.isASCIIDigit)
  }

  /// Returns the end of the comment, CDATA section, instruction or document type at an offset.
  private static func endOfSection(_ text: [UInt8], _ start: Int) -> Int? {
    if let end = XMLScan.endOfSection(text, start) { return end }
    guard text[start...].starts(with: "<!DOCTYPE".utf8) else { return nil }
    return text[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? text.count
  }
}
