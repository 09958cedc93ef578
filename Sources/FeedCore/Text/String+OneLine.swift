extension StringProtocol {
  /// The text with each run of Unicode white space reduced to one space, and without white space at its ends.
  package var onOneLine: String {
    var text = String(self)
    let changed = text.withUTF8 { $0.isOnOneLine ? nil : $0.onOneLine }
    return changed ?? text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the only white space is single spaces between words.
  fileprivate var isOnOneLine: Bool {
    var isAfterSpace = true
    for position in indices {
      let isSpace = self[position] == 0x20
      if isSpace ? isAfterSpace : lengthOfWhiteSpace(at: position) > 0 { return false }
      isAfterSpace = isSpace
    }
    return isEmpty || !isAfterSpace
  }

  fileprivate var onOneLine: String {
    var line: [UInt8] = []
    line.reserveCapacity(count)
    var isPending = false
    var position = 0
    while position < count {
      let space = lengthOfWhiteSpace(at: position)
      guard space == 0 else {
        isPending = !line.isEmpty
        position += space
        continue
      }
      if isPending { line.append(UInt8(ascii: " ")) }
      isPending = false
      line.append(self[position])
      position += 1
    }
    return String(utf8: line)
  }

  /// Returns the length of the Unicode white space character at a position of valid UTF-8, or 0 if there is none.
  private func lengthOfWhiteSpace(at position: Int) -> Int {
    switch self[position] {
    case 0x20, 9...13: 1
    case 0xC2: self[position + 1] == 0x85 || self[position + 1] == 0xA0 ? 2 : 0
    case 0xE1: self[position + 1] == 0x9A && self[position + 2] == 0x80 ? 3 : 0
    case 0xE2:
      switch (self[position + 1], self[position + 2]) {
      case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): 3
      default: 0
      }
    case 0xE3: self[position + 1] == 0x80 && self[position + 2] == 0x80 ? 3 : 0
    default: 0
    }
  }
}
