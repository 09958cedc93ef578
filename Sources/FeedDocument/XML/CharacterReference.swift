import FeedCore

/// Decodes the references of XML and HTML.
package enum CharacterReference {
  /// Returns a text with its HTML references replaced.
  ///
  /// Unknown references are kept.
  package static func decoding(_ text: some Collection<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    let bytes = Array(text)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let end = bytes[position...].prefix(34).firstIndex(of: UInt8(ascii: ";"))
      if bytes[position] == UInt8(ascii: "&"), let end, let character = character(bytes[(position + 1)..<end]) {
        result += character
        position = end + 1
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }

  private static func character(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    guard name.first == UInt8(ascii: "#") else { return named(String(utf8: name)) }
    return scalar(name.dropFirst()).map { Array(String($0).utf8) }
  }

  /// Returns the character of a numeric reference such as `160` or `xA0`, or `nil` if there is no such character.
  static func scalar(_ digits: some Collection<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let text = String(utf8: isHexadecimal ? Array(digits.dropFirst()) : Array(digits))
    return UInt32(text, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }

  /// Returns the text of one of the five XML entities or of an HTML entity, or `nil` if the name is unknown.
  static func named(_ name: String) -> [UInt8]? {
    switch name {
    case "amp": [UInt8(ascii: "&")]
    case "lt": [UInt8(ascii: "<")]
    case "gt": [UInt8(ascii: ">")]
    case "quot": [UInt8(ascii: "\"")]
    case "apos": [UInt8(ascii: "'")]
    default: HTMLEntities.characters(of: Array(name.utf8)[...], isTerminated: true)?.flatMap { Array(String($0).utf8) }
    }
  }

  /// Returns the character of an HTML entity, or `nil` if it is unknown or has two characters.
  package static func html(_ name: String) -> Unicode.Scalar? {
    guard let characters = HTMLEntities.characters(of: Array(name.utf8)[...], isTerminated: true) else { return nil }
    return characters.count == 1 ? characters.first : nil
  }
}
