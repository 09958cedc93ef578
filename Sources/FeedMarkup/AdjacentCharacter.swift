import FeedCore

/// The kind of the character beside a run of delimiters (CommonMark, section 6.2).
enum AdjacentCharacter {
  case space, punctuation, letter

  /// Reads the last or the first character of a text; the end of the text is a space.
  init(_ text: ArraySlice<UInt8>, isBefore: Bool) {
    let bytes = isBefore ? text.suffix(4).drop { $0 & 0xC0 == 0x80 } : text.prefix(4)
    let characters = String(utf8: bytes).unicodeScalars
    guard let scalar = isBefore ? characters.last : characters.first else {
      self = .space
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator: self = .space
    case .control where scalar.value != UInt32(ClassicMarkdown.joiner): self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = scalar.isASCII && "$+<=>^`|~".unicodeScalars.contains(scalar) ? .punctuation : .letter
    }
  }
}
