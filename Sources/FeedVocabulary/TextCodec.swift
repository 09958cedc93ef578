public import FeedCore

/// What JSON makes of a value.
public enum ValueForm: String, Sendable, Hashable { case string, number, boolean }

/// What a text is to a reader: a value that a program reads, plain text for people, or HTML for people.
public enum TextContent: Sendable, Hashable { case value, text, html }

/// How a value is written and how it is read, in one place.
public struct TextCodec<Value: Sendable>: Sendable {
  public typealias Form = ValueForm

  /// What the value is, for people: `date and time (RFC 3339)`.
  public let name: String
  public let form: Form
  /// What a reader does with the text.
  public let content: TextContent
  /// True when what is written never holds a character that XML or JSON escapes.
  public let isPlain: Bool
  /// Appends the value's text, not escaped.
  public let write: @Sendable (Value, inout [UInt8]) -> Void
  /// Reads the value's text; throws when it is none.
  public let read: @Sendable (Span<UInt8>) throws(ValueError) -> Value

  public init(
    _ name: String, form: Form = .string, content: TextContent = .value, isPlain: Bool = false,
    write: @escaping @Sendable (Value, inout [UInt8]) -> Void,
    read: @escaping @Sendable (Span<UInt8>) throws(ValueError) -> Value
  ) {
    self.name = name
    self.form = form
    self.content = content
    self.isPlain = isPlain
    self.write = write
    self.read = read
  }
}

extension TextCodec where Value == String {
  /// Text that a reader shows as it is.
  public static let text = TextCodec("text", content: .text) { value, bytes in
    bytes.append(utf8: value)
  } read: { text in
    String(utf8: text)
  }

  /// A name that machines compare, letter by letter.
  public static let identifier = TextCodec("identifier", content: .value) { value, bytes in
    bytes.append(utf8: value)
  } read: { text in
    String(utf8: text)
  }

  /// The name of a field of an HTML form: a letter, then letters, digits and a little punctuation.
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

  /// One of a few words.
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
  /// HTML, as bytes of UTF-8.
  public static let html = TextCodec("HTML", content: .html) { value, bytes in
    bytes.append(contentsOf: value)
  } read: { text in
    text.withUnsafeBufferPointer(Array.init)
  }
}

extension TextCodec where Value == Timestamp {
  public static let rfc3339 = TextCodec("date and time (RFC 3339)", isPlain: true) { value, bytes in
    value.writeRFC3339(into: &bytes)
  } read: { text throws(ValueError) in
    try Timestamp(rfc3339: text)
  }

  public static let rfc822 = TextCodec("date and time (RFC 822)", isPlain: true) { value, bytes in
    value.writeRFC822(into: &bytes)
  } read: { text throws(ValueError) in
    try Timestamp(rfc822: text)
  }
}

extension TextCodec where Value == IRI {
  /// An address or name that stands on its own.
  public static let iri = TextCodec("absolute IRI") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    try NamedIRI.check(string)
    return try IRI(string)
  }

  /// An address that may be relative.
  public static let iriReference = TextCodec("IRI reference") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    try NamedIRI.check(string)
    try IRI.check(string, absolute: false)
    return IRI(unchecked: string)
  }
}

extension TextCodec where Value == LanguageTag {
  public static let language = TextCodec("language tag (BCP 47)") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    try LanguageTag(String(utf8: text))
  }
}

extension TextCodec where Value == MediaType {
  public static let mediaType = TextCodec("media type") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    try MediaType(String(utf8: text))
  }
}

extension TextCodec where Value == Int {
  /// A whole number within bounds.
  public static func integer(
    _ range: ClosedRange<Int>, _ name: String, rule: RuleDescription
  ) -> TextCodec {
    TextCodec(name, form: .number, isPlain: true) { value, bytes in
      bytes.append(decimal: value)
    } read: { text throws(ValueError) in
      let string = String(utf8: text)
      guard let number = Int(string), range.contains(number) else {
        throw ValueError(rule, "“\(string)” is not a \(name)", help: "write digits only, such as 12")
      }
      return number
    }
  }

  public static let nonNegative = integer(
    0...Int.max, "whole number of 0 or more", rule: .numberNotANonNegativeInteger)
  public static let positive = integer(1...Int.max, "whole number of 1 or more", rule: .numberNotAPositiveInteger)
}

extension TextCodec where Value == Bool {
  /// `true` or `false`, and nothing else.
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
