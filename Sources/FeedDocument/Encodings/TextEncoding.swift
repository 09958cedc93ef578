/// The encoding of a text before it was decoded.
public struct TextEncoding: Sendable, Hashable {
  /// The name in uppercase, such as `UTF-8` or `ISO-8859-1`.
  public var name: String
  /// The name in the XML declaration as written, or `nil` if none is declared.
  public var declared: String?
  /// The position of the declared name, or `nil` if none is declared.
  public var declaredRange: Range<Int>?
  /// Whether the text began with a byte order mark.
  public var hasByteOrderMark: Bool

  /// Whether each character is one byte.
  package var hasSingleBytes: Bool {
    ["ISO-8859-", "LATIN", "WINDOWS-125", "CP125", "US-ASCII", "ASCII", "MAC", "KOI8-"].contains(where: name.hasPrefix)
  }

  public init(
    name: String, declared: String? = nil, declaredRange: Range<Int>? = nil, hasByteOrderMark: Bool = false
  ) {
    self.name = name
    self.declared = declared
    self.declaredRange = declaredRange
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// The encoding that the first bytes of a file indicate (XML 1.0, appendix F).
  struct Signature {
    var name: String
    /// The length of the byte order mark in bytes.
    var markLength: Int

    /// The signature of JSON, whose first two characters are ASCII unless it is one string (RFC 4627, section 3).
    static func ofJSON(_ bytes: [UInt8]) -> Signature? {
      let first = bytes.prefix(4) + Array(repeating: 1, count: max(0, 4 - bytes.count))
      return switch (first[0], first[1], first[2], first[3]) {
      case (0x00, 0x00, 0xFE, 0xFF), (0xFF, 0xFE, 0x00, 0x00), (0xFE, 0xFF, _, _), (0xFF, 0xFE, _, _),
        (0xEF, 0xBB, 0xBF, _):
        of(bytes)
      case (0x00, 0x00, 0x00, 1...0x7F): Signature(name: "UTF-32BE", markLength: 0)
      case (1...0x7F, 0x00, 0x00, 0x00): Signature(name: "UTF-32LE", markLength: 0)
      case (0x00, 1...0x7F, 0x00, _) where bytes.count > 1: Signature(name: "UTF-16BE", markLength: 0)
      case (1...0x7F, 0x00, _, 0x00) where bytes.count > 1: Signature(name: "UTF-16LE", markLength: 0)
      default: nil
      }
    }

    static func of(_ bytes: [UInt8]) -> Signature? {
      let first = bytes.prefix(4) + Array(repeating: 1, count: max(0, 4 - bytes.count))
      return switch (first[0], first[1], first[2], first[3]) {
      case (0x00, 0x00, 0xFE, 0xFF): Signature(name: "UTF-32BE", markLength: 4)
      case (0xFF, 0xFE, 0x00, 0x00): Signature(name: "UTF-32LE", markLength: 4)
      case (0x00, 0x00, 0xFF, 0xFE), (0xFE, 0xFF, 0x00, 0x00), (0x00, 0x00, 0x3C, 0x00), (0x00, 0x3C, 0x00, 0x00):
        Signature(name: "UTF-32 in an unusual byte order", markLength: 0)
      case (0x00, 0x00, 0x00, 0x3C): Signature(name: "UTF-32BE", markLength: 0)
      case (0x3C, 0x00, 0x00, 0x00): Signature(name: "UTF-32LE", markLength: 0)
      case (0xFE, 0xFF, _, _): Signature(name: "UTF-16BE", markLength: 2)
      case (0xFF, 0xFE, _, _): Signature(name: "UTF-16LE", markLength: 2)
      case (0x00, 0x3C, 0x00, _): Signature(name: "UTF-16BE", markLength: 0)
      case (0x3C, 0x00, _, 0x00): Signature(name: "UTF-16LE", markLength: 0)
      case (0xEF, 0xBB, 0xBF, _): Signature(name: "UTF-8", markLength: 3)
      case (0x4C, 0x6F, 0xA7, 0x94): Signature(name: "EBCDIC", markLength: 0)
      default: nil
      }
    }
  }
}
