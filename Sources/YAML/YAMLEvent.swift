/// An event of a YAML parser: a scalar, an alias, or the start or end of a collection.
package struct YAMLEvent: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case documentStart
    /// A scalar; `isPlain` is `true` if it is neither quoted nor a block.
    case scalar(String, isPlain: Bool)
    case listStart
    case mapStart
    /// The end of the innermost list or map.
    case end
    /// A reference to the node with the anchor of the event.
    case alias
  }

  package var kind: Kind
  /// The anchor of the node or of an alias, or `nil` if it has none.
  package var anchor: String?
  /// The first byte of the event in the text, including its anchor and tag.
  package var offset: Int
}

/// A syntax error in YAML.
package struct YAMLError: Error, Equatable {
  /// The message of libyaml.
  package var problem: String
  package var offset: Int
  /// What libyaml was reading, in its words, or `nil` if it does not say so.
  package var context: String?
  /// The beginning of what libyaml was reading.
  package var contextOffset: Int?
  /// The range of the last quoted scalar before the error, with its quotes.
  package var lastQuoted: Range<Int>?
  /// Whether the text contains a character that YAML does not allow, or is not UTF-8.
  package var isInvalidCharacter = false
}
