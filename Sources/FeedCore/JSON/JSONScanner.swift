/// Reads JSON (RFC 8259, without extensions) as tokens with positions.
///
/// Nested objects and arrays use a stack on the heap, so deep nesting cannot overflow the call stack.
package struct JSONScanner {
  package enum Token: Sendable {
    case object, array
    /// The end of the innermost object or array.
    case end
    /// The name of a member, whose value follows.
    case name
    case string, number, boolean, null
  }

  /// The bytes of the last token: a bracket, or a string including its quotes.
  package private(set) var range = 0..<0
  /// The halves of surrogate pairs in the last string, at most 1000; they are well-formed, but not text.
  package private(set) var loneSurrogates: [Range<Int>] = []
  private var lexer: JSONLexer
  private let end: Int
  private let depthLimit: Int
  private var values: Int
  private let valueLimit: Int
  private var open: [Container] = []
  private var state = State.value

  private enum State { case value, firstInContainer, afterName, afterValue }

  /// An object or array that is not closed yet.
  private struct Container {
    var isObject: Bool
    var start: Int
    var close: Unicode.Scalar { isObject ? "}" : "]" }
  }

  /// Creates a scanner of a range of bytes, which must be UTF-8.
  package init(_ bytes: [UInt8], _ range: Range<Int>, depthLimit: Int = 256, valueLimit: Int = 4_000_000) {
    lexer = JSONLexer(bytes, range)
    end = range.upperBound
    self.depthLimit = depthLimit
    self.valueLimit = valueLimit
    values = 0
  }

  /// The byte after the last token, or the position of the error.
  package var position: Int { lexer.position }

  /// Whether the outermost value was read completely.
  package var isComplete: Bool { open.isEmpty && state == .afterValue }

  /// The decoded text of the last string or name.
  package var text: String {
    let end = range.upperBound - 1
    var position = range.lowerBound + 1
    guard lexer.hasEscapes else { return String(utf8: lexer.bytes.span.extracting(position..<end)) }
    var text: [UInt8] = []
    text.reserveCapacity(end - position)
    while let backslash = nextBackslash(from: position, to: end) {
      let escape = JSONEscape(lexer.bytes, at: backslash, end: end)
      text += lexer.bytes[position..<backslash]
      text += UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter
      position = backslash + escape.length
    }
    return String(utf8: text + lexer.bytes[position..<end])
  }

  /// The bytes of the last token as written.
  package var source: ArraySlice<UInt8> { lexer.bytes[range] }

  /// Returns the next token, or `nil` at the end of the text.
  package mutating func next() throws(JSONError) -> Token? {
    if !loneSurrogates.isEmpty { loneSurrogates = [] }
    guard let container = open.last else { return try outermost() }
    var lexeme = try lexeme()
    if state == .afterName {
      guard lexeme == .mark(":") else { throw missing("a colon is missing here") }
      return try value(try self.lexeme())
    }
    if lexeme == .mark(container.close) {
      open.removeLast()
      state = .afterValue
      range = lexer.start..<lexer.position
      return .end
    }
    if state == .afterValue {
      guard lexeme == .mark(",") else { throw missing("a comma or “\(container.close)” is missing here") }
      lexeme = try self.lexeme()
      if lexeme == .mark(container.close) { throw failed(.trailingComma(before: container.close, lexer.start)) }
    }
    return container.isObject ? try name(lexeme) : try value(lexeme)
  }

  private mutating func outermost() throws(JSONError) -> Token? {
    if state == .value {
      guard let lexeme = lexer.next() ?? (lexer.isInString ? .string : nil) else {
        throw JSONError(.jsonEmpty, "file is empty", at: end..<end, help: "write one object: { … }")
      }
      return try value(lexeme)
    }
    guard lexer.next() == nil, !lexer.isInString else {
      throw failed(
        JSONError(
          .jsonNotWellFormed, "text after the end of the JSON value is not allowed", at: lexer.start..<lexer.start + 1,
          help: "remove everything after the value"))
    }
    return nil
  }

  /// Returns the next lexeme; an unclosed string is also returned.
  private mutating func lexeme() throws(JSONError) -> JSONLexer.Lexeme {
    if let lexeme = lexer.next() { return lexeme }
    if lexer.isInString { return .string }
    var error = JSONError(
      .jsonPrematureEnd, "file is incomplete", at: end..<end, help: "check that the file was written completely")
    error.opened = open.last.map { ($0.start, $0.isObject ? "object" : "array") }
    throw error
  }

  private mutating func name(_ lexeme: JSONLexer.Lexeme) throws(JSONError) -> Token {
    guard lexeme == .string else {
      if lexer.bytes[lexer.start] == UInt8(ascii: "'") { throw failed(.singleQuote(lexer.start)) }
      throw failed(
        JSONError(
          .jsonNotWellFormed, "name of a member is missing", at: lexer.start..<lexer.start + 1,
          help: "write names in double quotes: \"title\": …", section: "4"))
    }
    try checkString()
    state = .afterName
    return .name
  }

  private mutating func value(_ lexeme: JSONLexer.Lexeme) throws(JSONError) -> Token {
    let start = lexer.start
    guard values < valueLimit else {
      throw failed(
        JSONError(
          .limitTooManyNodes, "file has more than \(valueLimit) values", at: start..<start,
          help: "raise the limit if this is intended; the rest of the file was not checked", section: "9"))
    }
    values += 1
    switch lexeme {
    case .mark("{"): return try opened(isObject: true)
    case .mark("["): return try opened(isObject: false)
    case .mark: throw failed(.missingValue(lexer.bytes[start], start))
    case .string:
      try checkString()
      state = .afterValue
      return .string
    case .word:
      let token = try word(start)
      range = start..<lexer.position
      state = .afterValue
      return token
    }
  }

  private mutating func opened(isObject: Bool) throws(JSONError) -> Token {
    let start = lexer.start
    guard open.count < depthLimit else {
      throw failed(
        JSONError(
          .limitTooDeep, "objects and arrays are nested more than \(depthLimit) levels deep", at: start..<start + 1,
          help: "raise the limit if this is intended; the rest of the file was not checked", section: "9"))
    }
    open.append(Container(isObject: isObject, start: start))
    state = .firstInContainer
    range = start..<start + 1
    return isObject ? .object : .array
  }

  /// Reads a number or a literal from the start of a word.
  private mutating func word(_ start: Int) throws(JSONError) -> Token {
    let word = lexer.bytes[start..<lexer.position]
    if let first = word.first, first.isASCIIDigit || first == UInt8(ascii: "-") {
      lexer.position = start
      try number()
      return .number
    }
    for (literal, token) in [("true", .boolean), ("false", .boolean), ("null", .null)] as [(String, Token)]
    where word.starts(with: literal.utf8) {
      lexer.position = start + literal.utf8.count
      return token
    }
    throw failed(.missingValue(lexer.bytes[start], start))
  }

  private mutating func number() throws(JSONError) {
    let start = lexer.position
    _ = takes("-")
    let whole = digits()
    let hasLeadingZero = whole > 1 && lexer.bytes[lexer.position - whole] == UInt8(ascii: "0")
    var isValid = whole > 0 && !hasLeadingZero
    if takes(".") { isValid = digits() > 0 && isValid }
    if takes("e") || takes("E") {
      if !takes("+") { _ = takes("-") }
      isValid = digits() > 0 && isValid
    }
    guard isValid else {
      let range = start..<lexer.position
      throw JSONError(
        .jsonNotWellFormed, "“\(String(utf8: lexer.bytes[range]))” is not a number", at: range,
        help: "write digits, with a digit on both sides of a point and no zeros in front", section: "6")
    }
  }

  private mutating func digits() -> Int {
    let start = lexer.position
    while lexer.position < end, lexer.bytes[lexer.position].isASCIIDigit { lexer.position += 1 }
    return lexer.position - start
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard lexer.position < end, lexer.bytes[lexer.position] == UInt8(ascii: character) else { return false }
    lexer.position += 1
    return true
  }

  /// Checks the last string, including whether it is closed.
  private mutating func checkString() throws(JSONError) {
    range = lexer.start..<lexer.position
    let checked = lexer.controlCharacter ?? (lexer.isInString ? end : range.upperBound)
    if lexer.hasEscapes { try checkEscapes(before: checked) }
    if let place = lexer.controlCharacter {
      throw failed(
        JSONError(
          .jsonControlCharacter, "control character in a string is not escaped", at: place..<place + 1,
          help: "write a line break as \\n, a tab as \\t", section: "7"))
    }
    if lexer.isInString {
      throw JSONError(
        .jsonNotWellFormed, "string is not closed", at: range.lowerBound..<range.lowerBound + 1,
        help: "close it with a double quote", section: "7")
    }
  }

  private mutating func checkEscapes(before end: Int) throws(JSONError) {
    var position = range.lowerBound + 1
    while let backslash = nextBackslash(from: position, to: end) {
      let escape = JSONEscape(lexer.bytes, at: backslash, end: self.end)
      position = backslash + escape.length
      if escape.isLoneSurrogate {
        if loneSurrogates.count < 1000 { loneSurrogates.append(backslash..<position) }
      } else if !escape.isValid {
        throw failed(
          JSONError(
            .jsonNotWellFormed, "invalid escape", at: backslash..<backslash + 2,
            help: "write a backslash as \\\\", section: "7"))
      }
    }
  }

  private func nextBackslash(from start: Int, to end: Int) -> Int? {
    lexer.bytes.withUnsafeBytes { bytes in
      var position = bytes.skipChunks(from: start, to: end) { !$0.contains(UInt8(ascii: "\\")) }
      while position < end, bytes[position] != UInt8(ascii: "\\") { position += 1 }
      return position < end ? position : nil
    }
  }

  private mutating func missing(_ message: String) -> JSONError {
    failed(
      JSONError(
        .jsonNotWellFormed, message, at: lexer.start..<lexer.start + 1, help: "add it before this position"))
  }

  /// Moves to the position of an error and returns the error.
  private mutating func failed(_ error: JSONError) -> JSONError {
    lexer.position = error.range.lowerBound
    return error
  }
}
