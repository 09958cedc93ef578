import FeedCore

/// Decodes UTF-16 and UTF-32, with U+FFFD for malformed sequences.
enum WideDecoding {
  /// Decodes bytes in one of the encodings of a `TextEncoding.Signature` other than UTF-8.
  static func decode(_ bytes: [UInt8], as encoding: String) -> (bytes: [UInt8], badOffset: Int?) {
    switch encoding {
    case "UTF-16BE": utf16(bytes, isBigEndian: true)
    case "UTF-16LE": utf16(bytes, isBigEndian: false)
    case "UTF-32BE": utf32(bytes, isBigEndian: true)
    case "UTF-32LE": utf32(bytes, isBigEndian: false)
    default: ([], 0)
    }
  }

  static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> (bytes: [UInt8], badOffset: Int?) {
    let units = (0..<bytes.count / 2).map { index in
      let (first, second) = (UInt16(bytes[index * 2]), UInt16(bytes[index * 2 + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return decode(units, as: UTF16.self, isCutShort: bytes.count % 2 != 0)
  }

  static func utf32(_ bytes: [UInt8], isBigEndian: Bool) -> (bytes: [UInt8], badOffset: Int?) {
    let units = (0..<bytes.count / 4).map { index in
      let unit = bytes[index * 4..<index * 4 + 4]
      return (isBigEndian ? Array(unit) : unit.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    return decode(units, as: UTF32.self, isCutShort: bytes.count % 4 != 0)
  }

  private static func decode<Encoding: Unicode.Encoding>(
    _ units: [Encoding.CodeUnit], as encoding: Encoding.Type, isCutShort: Bool
  ) -> (bytes: [UInt8], badOffset: Int?) {
    var text: [UInt8] = []
    text.reserveCapacity(units.count)
    var badOffset: Int?
    var parser = Encoding.ForwardParser()
    var iterator = units.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar):
        let scalar = Encoding.decode(scalar)
        if scalar.isASCII { text.append(UInt8(ascii: scalar)) } else { text.append(utf8: String(scalar)) }
      case .error:
        badOffset = badOffset ?? text.count
        text.append(utf8: "\u{FFFD}")
      case .emptyInput:
        if isCutShort { badOffset = badOffset ?? text.count }
        return (text, badOffset)
      }
    }
  }
}

/// The single-byte encodings that differ from ISO-8859-1.
package enum SingleByteTables {
  /// The characters of Windows-1252 from 0x80 to 0x9F (WHATWG Encoding Standard).
  private static let c1: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  package static func windows1252(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? c1[Int(byte) - 0x80] : UInt32(byte)
  }
}
