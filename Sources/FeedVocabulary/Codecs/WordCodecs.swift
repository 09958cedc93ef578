public import FeedCore

extension TextCodec where Value == String {
  /// Returns a codec of a fixed set of words, in uppercase or lowercase.
  ///
  /// - Parameters:
  ///   - allowed: The words.
  ///   - rule: The rule that other text violates.
  /// - Returns: The codec.
  public static func caselessWord(
    _ allowed: [String], rule: RuleDescription
  ) -> TextCodec {
    TextCodec("one of " + allowed.joined(separator: ", ")) { value, bytes in
      bytes.append(utf8: value)
    } read: { text throws(ValueError) in
      let word = String(utf8: text)
      let known = allowed.first { $0.lowercased() == word.lowercased() }
      guard let known else {
        let meant = SpellingSuggestion.of(word, in: allowed).map { "; did you mean “\($0)”?" } ?? ""
        throw ValueError(
          rule, "“\(word)” is not an allowed value",
          help: "write one of " + allowed.joined(separator: ", ") + meant)
      }
      return known
    }
  }

  /// Returns a codec of text that is not empty.
  ///
  /// - Parameters:
  ///   - name: The description of the value in messages.
  ///   - rule: The rule that empty text violates.
  /// - Returns: The codec.
  public static func filled(_ name: String, rule: RuleDescription) -> TextCodec {
    TextCodec(name) { value, bytes in
      bytes.append(utf8: value)
    } read: { text throws(ValueError) in
      let string = String(utf8: text)
      guard !string.utf8.allSatisfy(\.isSpace) else {
        throw ValueError(rule, "value is empty", help: "write a \(name)")
      }
      return string
    }
  }

  /// The type of an Atom text construct, which is not a media type (RFC 4287, section 3.1.1).
  static let textType: TextCodec = {
    let types = ["text", "html", "xhtml"]
    let words = TextCodec.word(types, rule: .atomTextType)
    return TextCodec(words.name, write: words.write) { text throws(ValueError) in
      let type = String(utf8: text)
      guard let slash = type.firstIndex(of: "/") else { return try words.read(text) }
      let subtype = type[type.index(after: slash)...].lowercased()
      let meant = types.first { subtype.hasPrefix($0) } ?? (subtype == "plain" ? "text" : "html")
      throw ValueError(.atomMediaTypeOfText, "“\(type)” is a media type", help: "write type=\"\(meant)\"")
    }
  }()

  /// Text for programs, which is not checked.
  public static let token = TextCodec("text", allowsAnyText: true) { value, bytes in
    bytes.append(utf8: value)
  } read: { text in
    String(utf8: text)
  }

  /// Text or a URL: readers may make a link of it, so that it must not be a script.
  public static let linkOrText = TextCodec("text or URL") { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    try NamedIRI.refuseScript(string)
    return string
  }
}
