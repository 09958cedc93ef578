/// The first syntax error in JSON, or a violation of a limit.
package struct JSONError: Error, Sendable {
  package var rule: RuleDescription
  package var message: String
  package var help: String
  package var range: Range<Int>
  /// The section of RFC 8259.
  package var section: String
  /// The innermost object or array that is not closed: its first byte and its kind.
  package var opened: (start: Int, kind: String)?

  init(_ rule: RuleDescription, _ message: String, at range: Range<Int>, help: String, section: String = "2") {
    self.rule = rule
    self.message = message
    self.help = help
    self.range = range
    self.section = section
  }

  static func trailingComma(before close: Unicode.Scalar, _ place: Int) -> JSONError {
    JSONError(
      .jsonTrailingComma, "comma before “\(close)” is not allowed", at: place..<place + 1,
      help: "remove the comma")
  }

  static func missingValue(_ byte: UInt8, _ place: Int) -> JSONError {
    if byte == UInt8(ascii: "'") { return singleQuote(place) }
    let help =
      switch byte {
      case UInt8(ascii: "/"): "remove the comment; JSON has none"
      default: "a value is a string in double quotes, a number, true, false, null, { … } or [ … ]"
      }
    return JSONError(.jsonNotWellFormed, "value is missing", at: place..<place + 1, help: help, section: "3")
  }

  static func singleQuote(_ place: Int) -> JSONError {
    JSONError(
      .jsonNotWellFormed, "single quotes are not allowed in JSON", at: place..<place + 1,
      help: "write names and strings in double quotes: \"title\": \"…\"", section: "7")
  }

  /// Returns the error of an escape that is half of a surrogate pair.
  package static func loneSurrogate(_ range: Range<Int>) -> JSONError {
    JSONError(
      .jsonLoneSurrogate, "escape is half of a surrogate pair", at: range,
      help: "write the character itself, or both of its \\u escapes", section: "8.2")
  }

  /// Returns the error of a member whose name occurs twice in an object.
  package static func repeatedMember(_ name: String, _ range: Range<Int>) -> JSONError {
    JSONError(
      .jsonRepeatedMember, "duplicate member “\(name)”", at: range,
      help: "remove one of the two; feed readers differ in which they use", section: "4")
  }
}
