import FeedCore

extension [UInt8] {
  /// Appends text for XML or HTML, in an element or in an attribute between double quotes.
  ///
  /// Characters that are not allowed in XML become U+FFFD.
  mutating func append(escaped text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append(utf8: "&amp;")
      case "<": append(utf8: "&lt;")
      case ">": append(utf8: "&gt;")
      case "\"": append(utf8: "&quot;")
      case "\n": append(utf8: "&#10;")
      case "\t": append(utf8: "&#9;")
      case "\u{FFFE}", "\u{FFFF}": append(utf8: "\u{FFFD}")
      default:
        if scalar.isControl { append(utf8: "\u{FFFD}") } else { append(contentsOf: UTF8.encode(scalar) ?? .init()) }
      }
    }
  }
}

extension String {
  /// The text escaped for XML or HTML.
  var escaped: String {
    var bytes: [UInt8] = []
    bytes.append(escaped: self)
    return String(utf8: bytes)
  }
}
