import FeedCore

/// Goes through a JSON text byte by byte and lays down its tree.
///
/// It keeps its own stack, so that no depth of the text can exhaust the program's.
struct JSONScanner {
  let source: Source
  let bytes: [UInt8]
  let limits: ReadingLimits
  var tree = TreeBuilder()
  var diagnostics: [Diagnostic] = []
  private(set) var position = 0
  private var open: [Container] = []
  /// Where each member's name stands first, for each container; by themselves, so that no one copies them.
  private var members: [[UInt32: Int]] = []

  /// An object or array that is not closed yet.
  private struct Container {
    var isObject: Bool
    var start: Int
  }

  init(_ source: Source, limits: ReadingLimits) {
    self.source = source
    bytes = source.bytes
    self.limits = limits
  }

  /// Reads the whole text: one value, and nothing behind it.
  mutating func text() throws(JSONProblem) {
    skipSpace()
    guard position < bytes.count else {
      throw JSONProblem(.jsonEmpty, "file is empty", location(), help: "write one object: { … }")
    }
    try value(nil)
    while !open.isEmpty { try continueContainer() }
    skipSpace()
    guard position == bytes.count else {
      throw JSONProblem(
        .jsonNotWellFormed, "text after the end of the JSON value is not allowed", location(count: 1),
        help: "a file holds one object; take out what follows it")
    }
  }

  /// Reads the next member or element of the container that was opened last, or its end.
  private mutating func continueContainer() throws(JSONProblem) {
    guard let container = open.last else { return }
    let close = UInt8(ascii: container.isObject ? "}" : "]")
    let isFirst = bytes[position - 1] == UInt8(ascii: container.isObject ? "{" : "[") && isJustOpened
    skipSpace()
    if position < bytes.count, bytes[position] == close {
      position += 1
      tree.pop(end: position)
      open.removeLast()
      members.removeLast()
      isJustOpened = false
      return
    }
    if !isFirst {
      try take(",", "a comma or “\(Unicode.Scalar(close))” is missing here", opened: container)
      skipSpace()
      if position < bytes.count, bytes[position] == close {
        throw JSONProblem(
          .jsonTrailingComma, "comma before “\(Unicode.Scalar(close))” is not allowed", location(count: 1),
          help: "take the last comma out")
      }
    }
    isJustOpened = false
    try value(container.isObject ? try member() : nil)
  }

  private var isJustOpened = false

  /// Reads a member's name and its colon.
  private mutating func member() throws(JSONProblem) -> (name: UInt32, start: Int) {
    let start = position
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      throw start < bytes.count
        ? JSONProblem(
          .jsonNotWellFormed, "name of a member is missing", location(count: 1),
          help: "write names in double quotes: \"title\": …", section: "4")
        : cutShort()
    }
    let text = try string()
    let name = tree.name(DocumentName("", text))
    if let first = members[members.count - 1].updateValue(start, forKey: name), hasRoom {
      diagnostics.append(
        Diagnostic(
          .jsonRepeatedMember, "duplicate member “\(text)”",
          at: source.location(start, count: position - start),
          help: "remove one of the two; feed readers differ in which they use",
          reference: .rfc(8259, "4"),
          related: [
            Diagnostic.Related("first used here", at: source.location(first, count: position - start))
          ]))
    }
    skipSpace()
    try take(":", "a colon is missing here", opened: open.last)
    skipSpace()
    return (name, start)
  }

  private mutating func value(_ member: (name: UInt32, start: Int)?) throws(JSONProblem) {
    guard position < bytes.count else { throw cutShort() }
    guard tree.records.count < limits.nodes else {
      throw JSONProblem(
        .limitTooManyNodes, "file has more than \(limits.nodes) values", location(),
        help: "raise the limit if this is intended; the rest of the file was not checked", section: "9")
    }
    let start = position
    let name = member?.name ?? NodeRecord.none
    let nameStart = member?.start ?? 0
    switch bytes[position] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = bytes[position] == UInt8(ascii: "{")
      guard open.count < limits.depth else {
        throw JSONProblem(
          .limitTooDeep, "objects and arrays are nested more than \(limits.depth) levels deep", location(count: 1),
          help: "raise the limit if this is intended; the rest of the file was not checked", section: "9")
      }
      tree.push(isObject ? .object : .array, start: start, name: name, extra: nameStart)
      open.append(Container(isObject: isObject, start: start))
      members.append([:])
      position += 1
      isJustOpened = true
    case UInt8(ascii: "\""):
      try skipString()
      tree.add(.string, start..<position, name: name, extra: nameStart)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try number()
      tree.add(.number, start..<position, name: name, extra: nameStart)
    default:
      tree.add(try word(), start..<position, name: name, extra: nameStart)
    }
  }

  private mutating func word() throws(JSONProblem) -> NodeKind {
    for (word, kind) in [("true", NodeKind.boolean), ("false", .boolean), ("null", .null)] as [(StaticString, NodeKind)]
    where XMLScan.starts(bytes, position, with: word) {
      position += word.utf8CodeUnitCount
      return kind
    }
    let help =
      switch bytes[position] {
      case UInt8(ascii: "'"): "write strings in double quotes"
      case UInt8(ascii: "/"): "remove the comment; JSON has none"
      default: "a value is a string in double quotes, a number, true, false, null, { … } or [ … ]"
      }
    throw JSONProblem(.jsonNotWellFormed, "value is missing", location(count: 1), help: help, section: "3")
  }

  private mutating func number() throws(JSONProblem) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    let hasLeadingZero = whole > 1 && bytes[position - whole] == UInt8(ascii: "0")
    var isValid = whole > 0 && !hasLeadingZero
    if takes(".") { isValid = digits() > 0 && isValid }
    if takes("e") || takes("E") {
      if !takes("+") { _ = takes("-") }
      isValid = digits() > 0 && isValid
    }
    guard isValid else {
      throw JSONProblem(
        .jsonNotWellFormed, "“\(String(utf8: bytes[start..<position]))” is not a number",
        source.location(start, count: position - start),
        help: "write digits, with a digit on both sides of a point and no zeros in front", section: "6")
    }
  }

  private mutating func string() throws(JSONProblem) -> String {
    let start = position
    try skipString()
    var decoder = TextRunDecoder(source: bytes, entities: [:])
    decoder.decode(start + 1..<position - 1, .json)
    return String(utf8: decoder.text)
  }

  private mutating func skipString() throws(JSONProblem) {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      switch bytes[position] {
      case UInt8(ascii: "\\"): try skipEscape()
      case 0..<0x20:
        throw JSONProblem(
          .jsonControlCharacter, "control character in a string is not escaped", location(count: 1),
          help: "write a line break as \\n, a tab as \\t", section: "7")
      default: position += 1
      }
    }
    guard position < bytes.count else {
      throw JSONProblem(
        .jsonNotWellFormed, "string is not closed", source.location(start, count: 1),
        help: "close it with a double quote", section: "7")
    }
    position += 1
  }

  private mutating func skipEscape() throws(JSONProblem) {
    let escape = JSONScan.escape(bytes, at: position, end: bytes.count)
    if !escape.isValid, escape.length == 6 {
      guard hasRoom else {
        position += escape.length
        return
      }
      diagnostics.append(
        Diagnostic(
          .jsonLoneSurrogate, "escape is half of a surrogate pair",
          at: source.location(position, count: 6), help: "write the character itself, or both of its \\u escapes",
          reference: .rfc(8259, "8.2")))
    } else if !escape.isValid {
      throw JSONProblem(
        .jsonNotWellFormed, "invalid escape", location(count: 2),
        help: "write a backslash as \\\\", section: "7")
    }
    position += escape.length
  }

  private var hasRoom: Bool { diagnostics.count < limits.diagnostics }

  // MARK: Bytes

  private mutating func skipSpace() { position = XMLScan.skipSpace(bytes, position) }

  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, bytes[position].isASCIIDigit { position += 1 }
    return position - start
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func take(_ character: Unicode.Scalar, _ message: String, opened: Container?) throws(JSONProblem) {
    guard position < bytes.count else { throw cutShort() }
    guard takes(character) else {
      throw JSONProblem(.jsonNotWellFormed, message, location(count: 1), help: "add it before this position")
    }
  }

  private func location(count: Int = 0) -> SourceLocation { source.location(position, count: count) }

  private func cutShort() -> JSONProblem {
    var problem = JSONProblem(
      .jsonPrematureEnd, "file is incomplete", location(), help: "check that the file was written completely")
    if let container = open.last {
      problem.diagnostic.related = [
        Diagnostic.Related(
          "this \(container.isObject ? "object" : "array") is still open",
          at: source.location(container.start, count: 1))
      ]
    }
    return problem
  }
}
