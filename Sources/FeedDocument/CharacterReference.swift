import CLibXML2
import FeedCore

/// The characters that XML's and HTML's references stand for.
enum CharacterReference {
  /// The character of `160` or `xA0`.
  static func scalar(_ digits: some Collection<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let text = String(utf8: isHexadecimal ? Array(digits.dropFirst()) : Array(digits))
    return UInt32(text, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }

  /// The text of one of XML's five entities, or of one that HTML defines.
  static func named(_ name: String) -> [UInt8]? {
    switch name {
    case "amp": [UInt8(ascii: "&")]
    case "lt": [UInt8(ascii: "<")]
    case "gt": [UInt8(ascii: ">")]
    case "quot": [UInt8(ascii: "\"")]
    case "apos": [UInt8(ascii: "'")]
    default: html(name).map { Array(String($0).utf8) }
    }
  }

  static func html(_ name: String) -> Unicode.Scalar? {
    guard let entry = htmlEntityLookup(name) else { return nil }
    return Unicode.Scalar(entry.pointee.value)
  }
}
