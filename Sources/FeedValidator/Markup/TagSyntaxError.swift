import FeedCore
import FeedDocument

/// A syntax error in a tag that all browsers ignore in the same way.
struct TagSyntaxError {
  enum Kind {
    case noSpaceAfterValue, attributeInEndTag, repeatedAttribute
  }

  let kind: Kind
  /// The bytes that are invalid.
  let range: Range<Int>

  /// Finds the first syntax error in a tag, or returns `nil` if there is none.
  init?(_ token: HTMLScanner.Token, attributes: [HTMLScanner.Attribute], in text: Span<UInt8>) {
    guard case .startTag = token.kind else {
      guard case .endTag = token.kind, let name = attributes.first?.name, name.upperBound < text.count,
        text[name.upperBound] == UInt8(ascii: "=")
      else { return nil }
      (kind, range) = (.attributeInEndTag, name)
      return
    }
    for (index, attribute) in attributes.enumerated() {
      // Real tags have fewer attributes; the limit prevents quadratic time.
      if index < 32, (0..<index).contains(where: { Self.areEqual(attributes[$0].name, attribute.name, in: text) }) {
        (kind, range) = (.repeatedAttribute, attribute.name)
        return
      }
      let next = attribute.value.upperBound + 1
      guard Self.isQuoted(attribute, text), next < text.count, !text[next].isSpace, text[next] != UInt8(ascii: ">"),
        text[next] != UInt8(ascii: "/")
      else { continue }
      (kind, range) = (.noSpaceAfterValue, next..<next + 1)
      return
    }
    return nil
  }

  private static func isQuoted(_ attribute: HTMLScanner.Attribute, _ text: Span<UInt8>) -> Bool {
    guard attribute.value.lowerBound > attribute.name.upperBound else { return false }
    let quote = text[attribute.value.lowerBound - 1]
    return quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
  }

  private static func areEqual(_ a: Range<Int>, _ b: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count
    where text[a.lowerBound + offset].asciiLowercased != text[b.lowerBound + offset].asciiLowercased {
      return false
    }
    return true
  }
}
