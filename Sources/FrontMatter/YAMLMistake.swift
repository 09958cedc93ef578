import FeedCore
import YAML

/// What an author did wrong where libyaml found a syntax error, in our own words.
struct YAMLMistake {
  var message: String
  var help: String
  /// The first byte to change.
  var offset: Int

  /// Explains an error.
  ///
  /// - Parameters:
  ///   - error: The error of libyaml.
  ///   - text: The YAML text; the offsets of the error are relative to its beginning.
  init(_ error: YAMLError, in text: ArraySlice<UInt8>) {
    self = Position(error, text).mistake
  }

  init(_ message: String, at offset: Int, _ help: String) {
    (self.message, self.help, self.offset) = (message, help, offset)
  }
}

/// The position of a syntax error in its text.
private struct Position {
  let error: YAMLError
  let text: ArraySlice<UInt8>
  let offset: Int
  /// The beginning of what libyaml was reading, such as an opening quote.
  let context: Int

  init(_ error: YAMLError, _ text: ArraySlice<UInt8>) {
    self.error = error
    self.text = text
    offset = min(text.startIndex + error.offset, text.endIndex)
    context = min(text.startIndex + (error.contextOffset ?? error.offset), text.endIndex)
  }

  var mistake: YAMLMistake {
    if error.isInvalidCharacter { return invalidCharacter }
    switch (error.context, error.problem) {
    case ("while scanning a quoted scalar", _): return openQuote(at: context)
    case ("while parsing a quoted scalar", _): return escape
    case ("while scanning an alias", _), ("while scanning an anchor", _), ("while scanning a tag", _),
      ("while parsing a node", _), (_, "did not find expected node content"):
      return badStart(at: context)
    case ("while scanning a block scalar", "found a tab character where an indentation space is expected"),
      (_, "found a tab character that violates indentation"):
      return tab
    case ("while scanning a block scalar", _): return textAfterIndicator
    case (_, "found character that cannot start any token"):
      return byte(at: offset) == .tab ? tab : badStart(at: offset)
    case ("while parsing a flow sequence", _): return flow("[", "]")
    case ("while parsing a flow mapping", _): return flow("{", "}")
    case (_, "mapping values are not allowed in this context"): return unexpectedColon
    case ("while scanning a simple key", _): return missingColon
    case (_, "did not find expected key"): return unexpectedText
    case (_, "did not find expected '-' indicator"):
      return YAMLMistake("line is not an item of the list above", at: offset, "write “- ” before each item of a list")
    case (_, "block sequence entries are not allowed in this context"): return badStart(at: offset, length: 2)
    case (_, "mapping keys are not allowed in this context"): return badStart(at: offset, length: 2)
    case (_, "did not find expected <document start>"):
      return YAMLMistake(
        "line is indented less than the first key, or follows “...”", at: offset,
        "write all keys without spaces before them, and remove “...”")
    default:
      guard byte(at: context) != UInt8(ascii: "%") else {
        return YAMLMistake("line starts with “%”", at: context, "remove the line, or put the value in quotes")
      }
      return YAMLMistake("unexpected text", at: offset, RuleDescription.contentNotYaml.help)
    }
  }

  // MARK: - Mistakes

  private var invalidCharacter: YAMLMistake {
    error.problem == "control characters are not allowed"
      ? YAMLMistake(
        "control characters are not allowed", at: offset,
        "remove the control character, or write it as \"\\x07\" in quotes")
      : YAMLMistake("text is not in UTF-8", at: offset, "save the file as UTF-8")
  }

  private var tab: YAMLMistake {
    let tab = text[offset...].firstIndex(of: .tab) ?? offset
    return YAMLMistake("tab in the indentation", at: tab, "indent with spaces")
  }

  private func openQuote(at offset: Int) -> YAMLMistake {
    let quote = byte(at: offset).map(character) ?? "\""
    return YAMLMistake(
      "the quote is not closed", at: offset, "write \(quote) at the end of the value")
  }

  private var escape: YAMLMistake {
    let length = error.problem == "found invalid Unicode character escape code" ? 6 : 2
    return YAMLMistake(
      "“\(characters(from: offset, length))” is not an escape sequence", at: offset,
      "write \\\\ for a backslash, or put the value in single quotes")
  }

  /// A value that starts with a character that has another meaning in YAML.
  private func badStart(at offset: Int, length: Int = 1) -> YAMLMistake {
    YAMLMistake(
      "a value cannot start with “\(characters(from: offset, length))”", at: offset, "put the value in quotes")
  }

  private var textAfterIndicator: YAMLMistake {
    let mark = characters(from: context, 1)
    return YAMLMistake(
      "text after “\(mark)”", at: offset, "start the text on the next line, or put the value in quotes")
  }

  private func flow(_ opening: String, _ closing: String) -> YAMLMistake {
    let rest = text[offset...].prefix { $0 != .lineFeed }
    if byte(at: offset) == .colon, rest.contains(where: { character($0) == closing }) {
      return colonInValue(at: offset)
    }
    return YAMLMistake("“\(opening)” is not closed", at: context, "write “\(closing)” at the end of the value")
  }

  private func colonInValue(at offset: Int) -> YAMLMistake {
    YAMLMistake(
      "“: ” in a value without quotes", at: offset,
      "put a value that contains “: ” in quotes, such as title: \"One: two\"")
  }

  /// A colon after what is not a key.
  private var unexpectedColon: YAMLMistake {
    let line = line(at: offset)
    let start = firstCharacter(of: line)
    if separator(in: start..<offset) != nil { return colonInValue(at: offset) }
    let above = lineAbove(line)
    if let colon = colonWithoutSpace(in: above) { return missingSpace(after: colon, in: above) }
    return YAMLMistake(
      "line is indented more than its value allows", at: start,
      "indent all keys of a map by the same number of spaces")
  }

  /// A line that is neither a key nor an item of a list.
  private var missingColon: YAMLMistake {
    let line = line(at: context)
    if let colon = colonWithoutSpace(in: line) { return missingSpace(after: colon, in: line) }
    if byte(at: context) == UInt8(ascii: "-") {
      return YAMLMistake("a space is missing after “-”", at: context, "write a space between “-” and the item")
    }
    let words = String(decoding: text[context..<line.upperBound].prefix(40), as: UTF8.self)
    return YAMLMistake(
      "a colon is missing after “\(words)”", at: context, "write a key and its value, such as draft: true")
  }

  private func missingSpace(after colon: Int, in line: Range<Int>) -> YAMLMistake {
    let key = String(decoding: text[firstCharacter(of: line)...colon], as: UTF8.self)
    return YAMLMistake(
      "a space is missing after “\(key)”", at: colon + 1, "write a space between “\(key)” and the value")
  }

  /// Text after the end of a value, or a line with an indentation that no line above has.
  private var unexpectedText: YAMLMistake {
    let line = line(at: offset)
    let start = firstCharacter(of: line)
    if let quoted = error.lastQuoted.map({ text.startIndex + $0.lowerBound..<text.startIndex + $0.upperBound }),
      quoted.upperBound <= offset, text[quoted.upperBound..<offset].allSatisfy({ $0 == .space })
    {
      if text[quoted].contains(.lineFeed) { return openQuote(at: quoted.lowerBound) }
      let isSingle = text[quoted.lowerBound] == UInt8(ascii: "'")
      return YAMLMistake(
        "text after the closing quote", at: offset,
        isSingle ? "write '' for an apostrophe in single quotes" : "write \\\" for a quotation mark in double quotes")
    }
    if start < offset {
      let value = separator(in: start..<offset).map { firstCharacter(of: $0 + 1..<line.upperBound) } ?? start
      switch byte(at: value) {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        let closing = text[value..<offset].last { $0 != .space }.map(character) ?? "]"
        return YAMLMistake("text after “\(closing)”", at: offset, "put the whole value in quotes")
      default: return badStart(at: value)
      }
    }
    if byte(at: offset) == UInt8(ascii: "-"), start - line.lowerBound == indentation(at: context) {
      return YAMLMistake(
        "item of a list without its key", at: offset, "write the key, such as tags:, on the line above without a value")
    }
    return YAMLMistake(
      "indentation matches no line above", at: offset,
      "indent all keys of a map, and all items of a list, by the same number of spaces")
  }

  // MARK: - Lines

  private func byte(at offset: Int) -> UInt8? { offset < text.endIndex ? text[offset] : nil }

  private func character(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

  private func characters(from offset: Int, _ count: Int) -> String {
    String(String(decoding: text[offset...].prefix { $0 != .lineFeed }.prefix(count * 4), as: UTF8.self).prefix(count))
  }

  /// Returns the line of an offset without its line end.
  private func line(at offset: Int) -> Range<Int> {
    let start = text[..<offset].lastIndex(of: .lineFeed).map { $0 + 1 } ?? text.startIndex
    return start..<(text[start...].firstIndex(of: .lineFeed) ?? text.endIndex)
  }

  /// Returns the line before another that is not blank, or an empty range.
  private func lineAbove(_ line: Range<Int>) -> Range<Int> {
    var above = line
    repeat {
      guard above.lowerBound > text.startIndex else { return line.lowerBound..<line.lowerBound }
      above = self.line(at: above.lowerBound - 1)
    } while firstCharacter(of: above) == above.upperBound
    return above
  }

  private func firstCharacter(of line: Range<Int>) -> Int {
    text[line].firstIndex { $0 != .space && $0 != .tab } ?? line.upperBound
  }

  private func indentation(at offset: Int) -> Int { offset - line(at: offset).lowerBound }

  /// Returns the first colon before a space in a range.
  private func separator(in range: Range<Int>) -> Int? {
    range.first { text[$0] == .colon && (byte(at: $0 + 1) == .space || byte(at: $0 + 1) == .tab) }
  }

  /// Returns the colon of a line such as `title:Rye`.
  private func colonWithoutSpace(in line: Range<Int>) -> Int? {
    guard separator(in: line) == nil, let colon = text[line].firstIndex(of: .colon), colon + 1 < line.upperBound else {
      return nil
    }
    return colon
  }
}

extension UInt8 {
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
}
