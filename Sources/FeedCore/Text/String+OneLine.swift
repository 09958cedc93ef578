extension StringProtocol {
  /// The text with each run of Unicode white space reduced to one space, and without white space at its ends.
  package var onOneLine: String {
    var line = String.UnicodeScalarView()
    var isPending = false
    for scalar in unicodeScalars {
      if scalar.isASCII ? scalar.value == 0x20 || 9...13 ~= scalar.value : scalar.properties.isWhitespace {
        isPending = !line.isEmpty
        continue
      }
      if isPending { line.append(" ") }
      isPending = false
      line.append(scalar)
    }
    return String(line)
  }
}
