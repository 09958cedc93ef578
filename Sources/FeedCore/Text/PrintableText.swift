extension Unicode.Scalar {
  /// True for what moves a terminal's cursor or has it do things: ASCII's and Latin 1's control characters.
  package var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}

extension String {
  /// The text on one line, with a space for each control character.
  package var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? " " : $0 }))
  }
}
