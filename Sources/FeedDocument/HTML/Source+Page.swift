public import FeedCore

extension Source {
  /// Creates a source from the bytes of a page in its declared encoding (HTML, section 13.2.3.2).
  ///
  /// - Parameters:
  ///   - name: The name of the file in reports.
  ///   - bytes: The bytes of the page, which are converted to UTF-8.
  public init(name: String, page bytes: [UInt8]) {
    self.init(name: name, bytes: PageEncoding.utf8(bytes))
  }
}

/// Converts a page to UTF-8.
///
/// A byte order mark precedes the declaration; the fallback is Windows-1252.
enum PageEncoding {
  /// The number of bytes that are searched for a declaration.
  private static let declarationLimit = 4096

  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return WideDecoding.utf16(Array(bytes.dropFirst(2)), isBigEndian: true).bytes
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return WideDecoding.utf16(Array(bytes.dropFirst(2)), isBigEndian: false).bytes
    }
    switch declared(in: bytes).map(meaning) {
    case nil: return isUTF8(bytes) ? bytes : windows1252(bytes)
    case "utf-8": return repaired(bytes)
    case "windows-1252": return windows1252(bytes)
    case .some(let name):
      guard let converter = LibraryEncoding(name) else { return isUTF8(bytes) ? bytes : windows1252(bytes) }
      return repaired(converter.utf8(bytes).bytes)
    }
  }

  /// Returns the encoding of a label on the web, which can be a superset of the named one (Encoding Standard, section
  /// 4.2).
  private static func meaning(of label: String) -> String {
    switch label {
    case "utf8", "unicode-1-1-utf-8", "x-unicode20utf8", "utf-16", "utf-16le", "utf-16be": "utf-8"
    case "ascii", "us-ascii", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "cp1252", "x-cp1252":
      "windows-1252"
    case "shift_jis", "shift-jis", "sjis", "x-sjis": "cp932"
    case "euc-kr", "ks_c_5601-1987": "cp949"
    case "gb2312", "gbk", "x-gbk": "gb18030"
    case "iso-8859-9", "latin5": "windows-1254"
    case "tis-620", "iso-8859-11": "windows-874"
    default: label
    }
  }

  /// Returns the name in the first `<meta charset=…>` or `<meta content="…; charset=…">`, or `nil` if there is none.
  private static func declared(in bytes: [UInt8]) -> String? {
    var scanner = HTMLScanner(bytes, byteLimit: declarationLimit)
    while let token = scanner.next() {
      guard token.kind == .startTag, HTMLTag(bytes, token.name) == .meta else { continue }
      for attribute in scanner.attributes {
        let value = String(utf8: bytes[attribute.value]).lowercased()
        switch String(utf8: bytes[attribute.name]).lowercased() {
        case "charset": if let label = label(value[...]) { return label }
        case "content":
          guard let name = value.utf8.firstRange(of: "charset".utf8) else { continue }
          let rest = value[name.upperBound...].drop(while: \.isWhitespace)
          if rest.first == "=", let label = label(rest.dropFirst()) { return label }
        default: break
        }
      }
    }
    return nil
  }

  private static func label(_ value: Substring) -> String? {
    let label = value.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber) || "-_.:".contains($0)
    }
    return label.isEmpty ? nil : String(label)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    isUTF8(bytes) ? bytes : Array(String(utf8: bytes).utf8)
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(utf8: String(Unicode.Scalar(SingleByteTables.windows1252(byte)) ?? "\u{FFFD}"))
      }
    }
    return text
  }
}
