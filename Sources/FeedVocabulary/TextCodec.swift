public import FeedCore

/// The type of a value in JSON.
public enum ValueForm: String, Sendable, Hashable { case string, number, boolean }

/// The use of text: a value for programs, plain text or HTML.
public enum TextContent: Sendable, Hashable { case value, text, html }

/// Reads and writes the values of a type as text.
public struct TextCodec<Value: Sendable>: Sendable {
  /// The type of a value in JSON.
  public typealias Form = ValueForm

  /// The description of the value in messages, such as `date and time (RFC 3339)`.
  public let name: String
  /// The type of the value in JSON.
  public let form: Form
  /// Whether the text is a value, plain text or HTML.
  public let content: TextContent
  /// Whether written values never contain characters that XML or JSON escapes.
  public let isPlain: Bool
  /// Whether every text is a value.
  public let allowsAnyText: Bool
  /// Appends the text of a value without escaping.
  public let write: @Sendable (Value, inout [UInt8]) -> Void
  /// Reads a value from its text; throws a `ValueError` if the text is invalid.
  public let read: @Sendable (Span<UInt8>) throws(ValueError) -> Value

  /// Creates a codec.
  ///
  /// - Parameters:
  ///   - name: The description of the value in messages.
  ///   - form: The type of the value in JSON.
  ///   - content: Whether the text is a value, plain text or HTML.
  ///   - isPlain: Whether written values never contain characters that XML or JSON escapes.
  ///   - allowsAnyText: Whether every text is a value.
  ///   - write: Appends the text of a value without escaping.
  ///   - read: Reads a value from its text.
  public init(
    _ name: String, form: Form = .string, content: TextContent = .value, isPlain: Bool = false,
    allowsAnyText: Bool = false,
    write: @escaping @Sendable (Value, inout [UInt8]) -> Void,
    read: @escaping @Sendable (Span<UInt8>) throws(ValueError) -> Value
  ) {
    self.name = name
    self.form = form
    self.content = content
    self.isPlain = isPlain
    self.allowsAnyText = allowsAnyText
    self.write = write
    self.read = read
  }
}

extension TextCodec where Value == String {
  /// Plain text that feed readers show.
  public static let text = TextCodec("text", content: .text, allowsAnyText: true) { value, bytes in
    bytes.append(utf8: value)
  } read: { text in
    String(utf8: text)
  }

  /// An identifier, which programs compare letter by letter.
  public static let identifier = TextCodec("identifier", allowsAnyText: true) { value, bytes in
    bytes.append(utf8: value)
  } read: { text in
    String(utf8: text)
  }

  /// The name of an HTML form field: a letter, then letters, digits and some punctuation.
  public static let formFieldName = TextCodec("name of a form field", content: .value) { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let name = String(utf8: text)
    let isName = name.utf8.first?.isASCIILetter ?? false
    guard isName, name.utf8.allSatisfy({ $0.isASCIIAlphanumeric || "-_:.[]".utf8.contains($0) }) else {
      throw ValueError(
        .rssFormFieldName, "“\(name)” is not a valid name of a form field",
        help: "begin with a letter, then write letters, digits, hyphens and underscores")
    }
    return name
  }

  /// Returns a codec of a fixed set of words.
  ///
  /// - Parameters:
  ///   - allowed: The words.
  ///   - rule: The rule that other text violates.
  /// - Returns: The codec.
  public static func word(
    _ allowed: [String], rule: RuleDescription
  ) -> TextCodec {
    TextCodec("one of " + allowed.joined(separator: ", ")) { value, bytes in
      bytes.append(utf8: value)
    } read: { text throws(ValueError) in
      let word = String(utf8: text)
      guard allowed.contains(word) else {
        let meant = SpellingSuggestion.of(word, in: allowed).map { "; did you mean “\($0)”?" } ?? ""
        throw ValueError(
          rule, "“\(word)” is not an allowed value",
          help: "write one of " + allowed.joined(separator: ", ") + meant)
      }
      return word
    }
  }
}

extension TextCodec where Value == [UInt8] {
  /// HTML as UTF-8.
  public static let html = TextCodec("HTML", content: .html, allowsAnyText: true) { value, bytes in
    bytes.append(contentsOf: value)
  } read: { text in
    text.withUnsafeBufferPointer(Array.init)
  }
}

extension TextCodec where Value == Timestamp {
  /// A date and time of Atom and JSON Feed (RFC 3339, section 5.6).
  public static let rfc3339 = TextCodec("date and time (RFC 3339)", isPlain: true) { value, bytes in
    value.writeRFC3339(into: &bytes)
  } read: { text throws(ValueError) in
    try Timestamp(rfc3339: text)
  }

  /// A date and time of RSS (RFC 822, section 5).
  public static let rfc822 = TextCodec("date and time (RFC 822)", isPlain: true) { value, bytes in
    value.writeRFC822(into: &bytes)
  } read: { text throws(ValueError) in
    try Timestamp(rfc822: text)
  }
}

extension TextCodec where Value == IRI {
  /// An absolute URL or another absolute IRI.
  public static let iri = TextCodec("absolute URL") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    try NamedIRI.check(string)
    return try IRI(string)
  }

  /// A URL, which may be relative.
  public static let iriReference = TextCodec("URL") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    try NamedIRI.check(string)
    try IRI.check(string, absolute: false)
    return IRI(unchecked: string)
  }
}

extension TextCodec where Value == LanguageTag {
  /// A language tag (BCP 47).
  public static let language = TextCodec("language tag (BCP 47)") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    try LanguageTag(String(utf8: text))
  }
}

extension TextCodec where Value == MediaType {
  /// A media type (RFC 9110, section 8.3.1).
  public static let mediaType = TextCodec("media type") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    try MediaType(String(utf8: text))
  }
}

extension TextCodec where Value == Int {
  /// Returns a codec of whole numbers within bounds.
  ///
  /// - Parameters:
  ///   - range: The valid numbers.
  ///   - name: The description of the value in messages.
  ///   - rule: The rule that other text violates.
  /// - Returns: The codec.
  public static func integer(
    _ range: ClosedRange<Int>, _ name: String, rule: RuleDescription
  ) -> TextCodec {
    TextCodec(name, form: .number, isPlain: true) { value, bytes in
      bytes.append(decimal: value)
    } read: { text throws(ValueError) in
      let string = String(utf8: text)
      let isPlain = string.utf8.first != UInt8(ascii: "+") && string != "-0"
      let number = isPlain ? Int(string) : nil
      guard let number, range.contains(number) else {
        throw ValueError(
          rule, "“\(string)” is not a \(name)",
          help: number == nil ? "write digits only, such as 12" : "write \(describe(range))")
      }
      return number
    }
  }

  private static func describe(_ range: ClosedRange<Int>) -> String {
    range.upperBound == Int.max
      ? "a number of \(range.lowerBound) or more" : "a number from \(range.lowerBound) to \(range.upperBound)"
  }

  /// A whole number of 0 or more.
  public static let nonNegative = integer(
    0...Int.max, "whole number of 0 or more", rule: .numberNotANonNegativeInteger)
  /// A whole number of 1 or more.
  public static let positive = integer(1...Int.max, "whole number of 1 or more", rule: .numberNotAPositiveInteger)
}

extension TextCodec where Value == Bool {
  /// `true` or `false`, in lowercase.
  public static let trueFalse = TextCodec("true or false", form: .boolean, isPlain: true) { value, bytes in
    bytes.append(utf8: value ? "true" : "false")
  } read: { text throws(ValueError) in
    switch String(utf8: text) {
    case "true": return true
    case "false": return false
    case let other:
      throw ValueError(.booleanNotTrueOrFalse, "“\(other)” is neither true nor false", help: "write true or false")
    }
  }
}

extension RuleDescription {
  package static let booleanNotTrueOrFalse = RuleDescription(
    "boolean/not-true-or-false", .error, "a Boolean value must be true or false",
    w3c: ["InvalidBooleanAttribute", "InvalidTrueFalse"],
    why: "Feed readers differ in how they read anything else.",
    help: "write true or false",
    wrong: "yes",
    right: "true")
}
