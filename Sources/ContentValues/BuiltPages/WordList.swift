import FeedCore

/// Splits text into lowercase words, to compare what two texts say.
enum WordList {
  /// Calls a function with each word; a character of a script without spaces is a word of its own.
  static func forEach(in text: String, _ use: (String) -> Void) {
    var word = ""
    func end() {
      if !word.isEmpty { use(word) }
      word = ""
    }
    for scalar in text.lowercased().unicodeScalars {
      if isWritingWithoutSpaces(scalar) {
        end()
        use(String(scalar))
      } else if scalar.isASCII
        ? scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      {
        word.unicodeScalars.append(scalar)
      } else {
        end()
      }
    }
    end()
  }

  /// Whether a character is Chinese, Japanese, Korean, Thai or Lao.
  private static func isWritingWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
