import FeedCore

/// The arguments of a shortcode or tag: values, and values with names.
struct TemplateArguments {
  private(set) var positional: [String] = []
  private(set) var named: [String: String] = [:]

  /// Parses arguments that are separated by white space or commas, such as `src="/rye.jpg" width=300`.
  init(_ text: ArraySlice<UInt8>) {
    var rest = text
    while true {
      rest = rest.drop { $0.isSpace || $0 == UInt8(ascii: ",") }
      guard !rest.isEmpty else { return }
      let name = rest.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      let after = rest[name.endIndex...].drop(while: \.isSpace)
      if !name.isEmpty, after.first == UInt8(ascii: "=") {
        rest = after.dropFirst().drop(while: \.isSpace)
        named[String(utf8: name)] = Self.value(&rest)
      } else {
        positional.append(Self.value(&rest))
      }
    }
  }

  private static func value(_ rest: inout ArraySlice<UInt8>) -> String {
    guard let quote = rest.first,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`")
    else {
      let word = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: ",") }
      rest = rest[word.endIndex...]
      return String(utf8: word)
    }
    var value: [UInt8] = []
    rest = rest.dropFirst()
    while let byte = rest.popFirst(), byte != quote {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), let next = rest.first,
        next == quote || next == byte
      {
        value.append(next)
        rest = rest.dropFirst()
      } else {
        value.append(byte)
      }
    }
    return String(utf8: value)
  }

  /// Returns a named argument, or the positional one at an index; `nil` if it is missing or empty.
  func value(_ name: String, _ index: Int? = nil) -> String? {
    let value = named[name] ?? index.flatMap { $0 < positional.count ? positional[$0] : nil }
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }
}
