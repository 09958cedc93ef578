import Foundation

/// The string literals of the sources.
enum SourceLiterals {
  /// The literals by file, such as `Sources/FeedCore/Dates/CivilDate.swift`.
  static let byFile: [String: [SwiftLiteral]] = {
    let folder = CommandLineRun.package.appending(path: "Sources").path
    let files = ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".swift") }
    return Dictionary(
      uniqueKeysWithValues: files.map { file in
        var scanner = LiteralScanner(DocumentationTests.page("Sources/\(file)"))
        return ("Sources/\(file)", scanner.literals())
      })
  }()
}

/// A string literal of a Swift source.
struct SwiftLiteral {
  /// A call, list or block that contains a literal, up to the literal.
  struct Scope {
    var opening: Character
    /// The name before the opening parenthesis, such as `findings.report`.
    var callee = ""
    /// The label of the argument, or `nil` if it has none.
    var label: String?
    /// The members that occur before the literal, without the dot: `atomTitle` of `.atomTitle`.
    var members: [String] = []
    /// The first literal in it, or `nil` if the literal is the first.
    var firstLiteral: String?
  }

  /// The text, with “…” for each interpolation.
  var text: String
  var isMultiline: Bool
  /// The scopes of the literal, from the outermost to the innermost.
  var scopes: [Scope]
  /// The name of the last variable, constant or function that was declared before the literal.
  var declaration: String
}

/// Finds the string literals of Swift sources.
struct LiteralScanner {
  private let characters: [Character]
  private var position = 0
  private var scopes: [SwiftLiteral.Scope] = []
  private var words = (last: "", beforeLast: "")
  private var declaration = ""
  private var found: [SwiftLiteral] = []

  init(_ source: String) { characters = Array(source) }

  mutating func literals() -> [SwiftLiteral] {
    code(untilParenthesis: false)
    return found
  }

  private func isNext(_ text: String) -> Bool { characters[position...].starts(with: text) }

  /// Skips code until the end or a closing parenthesis, and collects its literals.
  private mutating func code(untilParenthesis: Bool) {
    let outer = scopes.count
    while position < characters.count {
      let character = characters[position]
      switch character {
      case "/" where isNext("//"):
        while position < characters.count, !characters[position].isNewline { position += 1 }
      case "/" where isNext("/*"):
        while position < characters.count, !isNext("*/") { position += 1 }
        position += 2
      case "\"":
        let quote = isNext("\"\"\"") ? "\"\"\"" : "\""
        position += quote.count
        literal(until: quote)
      case "(", "[", "{":
        scopes.append(SwiftLiteral.Scope(opening: character, callee: character == "(" ? callee() : ""))
        position += 1
      case ")", "]", "}":
        if scopes.count > outer { scopes.removeLast() } else if character == ")", untilParenthesis { return }
        position += 1
      case ",", ":":
        if let last = scopes.indices.last, scopes[last].opening == "(" {
          if character == "," { scopes[last].label = nil } else if let label = label() { scopes[last].label = label }
        }
        position += 1
      case _ where Self.isPartOfName(character): word()
      default: position += 1
      }
    }
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private mutating func word() {
    let isMember = position > 0 && characters[position - 1] == "."
    let word = String(characters[position...].prefix(while: Self.isPartOfName))
    position += word.count
    if isMember { for index in scopes.indices { scopes[index].members.append(word) } }
    if ["var", "let", "func"].contains(words.last) { declaration = word }
    words = (word, words.last)
  }

  /// Returns the name before an opening parenthesis.
  private func callee() -> String {
    var start = position
    while start > 0, Self.isPartOfName(characters[start - 1]) || characters[start - 1] == "." { start -= 1 }
    return String(characters[start..<position])
  }

  /// Returns the label before a colon, or `nil` if the colon does not follow a label.
  private func label() -> String? {
    var start = position
    while start > 0, Self.isPartOfName(characters[start - 1]) { start -= 1 }
    var before = start - 1
    while before >= 0, characters[before].isWhitespace { before -= 1 }
    guard before >= 0, start < position, characters[before] == "(" || characters[before] == "," else { return nil }
    return String(characters[start..<position])
  }

  /// Reads a literal until its closing quote; a line break also ends a single-line literal.
  private mutating func literal(until quote: String) {
    // The words that agree with a number are part of the text around them.
    let context = (scopes.filter { !$0.callee.hasSuffix(".agreeing") }, declaration)
    var text = ""
    while position < characters.count, !isNext(quote), quote.count == 3 || !characters[position].isNewline {
      if isNext("\\(") {
        position += 2
        scopes.append(SwiftLiteral.Scope(opening: "\\"))
        code(untilParenthesis: true)
        scopes.removeLast()
        text += "…"
      } else if characters[position] == "\\", position + 1 < characters.count {
        position += 1
        text.append(["n": "\n", "t": "\t"][characters[position]] ?? characters[position])
      } else {
        text.append(characters[position])
      }
      position += 1
    }
    position += quote.count
    found.append(
      SwiftLiteral(text: text, isMultiline: quote.count == 3, scopes: context.0, declaration: context.1))
    if let last = scopes.indices.last, scopes[last].firstLiteral == nil { scopes[last].firstLiteral = text }
  }
}
