extension Unicode.Scalar {
  /// Whether the character is a control character of ASCII or Latin-1, which could move the cursor of a terminal.
  package var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}

extension String {
  /// The text on one line, with each control character replaced by a space.
  package var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? " " : $0 }))
  }
}
