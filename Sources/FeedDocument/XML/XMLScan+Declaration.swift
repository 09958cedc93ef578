import FeedCore

/// The version in an XML declaration.
extension XMLScan {
  /// Returns the range of the XML declaration at the start of a text, or `nil` if there is none.
  package static func declaration(_ bytes: [UInt8]) -> Range<Int>? {
    guard starts(bytes, 0, with: "<?xml"), bytes.count > 5, bytes[5].isSpace,
      let end = bytes.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return 0..<end + 1
  }

  /// Returns the version that an XML declaration names, or `nil` if it names none.
  package static func version(_ bytes: [UInt8], declaredIn declaration: Range<Int>) -> String? {
    var position = declaration.lowerBound + 5
    while let part = attribute(bytes, &position), position <= declaration.upperBound {
      if String(utf8: bytes[part.name]) == "version" { return String(utf8: bytes[part.value]) }
    }
    return nil
  }

  /// Whether a version is `1.` and digits, the only ones that XML allows (XML 1.0, 2.8).
  package static func isVersion(_ text: String) -> Bool {
    text.hasPrefix("1.") && text.utf8.dropFirst(2).allSatisfy { $0.isASCIIDigit }
  }
}
