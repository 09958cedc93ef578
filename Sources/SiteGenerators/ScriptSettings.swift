import FeedCore
import FeedSystem
import FrontMatter
package import SiteSettings

/// A settings file in JavaScript or TypeScript, which is not run: only literals in its settings object are read.
package struct ScriptSettings {
  private let bytes: [UInt8]
  let tokens: [ScriptToken]
  /// The values of variables that are string literals.
  private let constants: [String: String]

  /// Reads the first file that exists; `nil` if there is none.
  package init?(oneOf names: [String], in site: Site) {
    guard let name = names.first(where: { FileSystem.kind(of: site.filePath($0)) == .file }),
      let bytes = try? FileSystem.readPlain(site.filePath(name), upTo: ContentLimits().fileBytes)
    else { return nil }
    self.init(bytes)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens = ScriptToken.tokens(of: bytes)
    constants = ScriptSettings.constants(tokens)
  }

  /// Returns the string literal at a path of keys such as `dir.input`, or `nil` if there is none.
  package subscript(_ path: String) -> String? {
    value(at: path).flatMap { text(at: $0) }
  }

  /// Whether there is a value at a path of keys, but not a string literal.
  package func isProgram(_ path: String) -> Bool {
    value(at: path).map { text(at: $0) == nil } ?? false
  }

  /// Whether the script has no settings object.
  var isOnlyProgram: Bool { objects.isEmpty }

  /// The keys of the settings object whose values are strings, booleans or lists of strings.
  func literals() -> DataNode {
    guard let object = objects.first else { return DataNode(value: .map([]), range: 0..<0) }
    let entries = keys(in: object).compactMap { key -> DataNode.Entry? in
      guard let start = value(of: key, in: object) else { return nil }
      let value: DataNode
      switch tokens[start] {
      case .word("true"): value = .scalar("true", .literal, 0..<0)
      case .word("false"): value = .scalar("false", .literal, 0..<0)
      case .sign("["): value = DataNode(value: .list(texts(at: start).map { .scalar($0, .text, 0..<0) }), range: 0..<0)
      default:
        guard let text = literal(at: start) else { return nil }
        value = .scalar(text, .text, 0..<0)
      }
      return DataNode.Entry(key: key, keyRange: 0..<0, value: value)
    }
    return DataNode(value: .map(entries), range: 0..<0)
  }

  /// Returns the string literal at a path of keys, without what a program could choose.
  func literal(at path: String) -> String? { value(at: path).flatMap { literal(at: $0) } }

  private func literal(at start: Int) -> String? {
    guard start + 1 < tokens.count, [.sign(","), .sign("}")].contains(tokens[start + 1]) else { return nil }
    return text(at: start)
  }

  /// Whether a value at a path of keys is a program, and no literal.
  func isComputed(_ path: String) -> Bool {
    guard let start = value(at: path) else { return false }
    let words: [ScriptToken] = [.word("true"), .word("false"), .word("null"), .word("undefined")]
    return literal(at: start) == nil && !words.contains(tokens[start])
  }

  /// Returns the template that a function at a path of keys returns, or `nil` if it does anything else:
  /// `(data) => \`/${data.slug}/\`` and `function({ page }) { return \`/${page.fileSlug}/\` }`.
  func returnedTemplate(at path: String) -> String? {
    guard let start = value(at: path) else { return nil }
    var index = start
    if tokens[index] == .word("function") { index += 1 }
    if tokens[index] == .sign("(") {
      guard let close = tokens[index...].firstIndex(of: .sign(")")) else { return nil }
      index = close + 1
    } else if case .word = tokens[index] {
      index += 1
    }
    guard index + 2 < tokens.count else { return nil }
    if tokens[index] == .sign("="), tokens[index + 1] == .sign(">") { index += 2 } else if index == start { return nil }
    let isBlock = tokens[index] == .sign("{")
    if isBlock {
      guard index + 2 < tokens.count, tokens[index + 1] == .word("return") else { return nil }
      index += 2
    }
    var end = index + 1
    if isBlock, end < tokens.count, tokens[end] == .sign(";") { end += 1 }
    guard end < tokens.count, tokens[end] == .sign("}") || !isBlock && tokens[end] == .sign(",") else { return nil }
    switch tokens[index] {
    case .text(let text), .template(let text): return text
    default: return nil
    }
  }

  /// Returns the index of the first token of the value at a path of keys.
  private func value(at path: String) -> Int? {
    let keys = path.split(separator: ".").map(String.init)
    return objects.lazy.compactMap { start -> Int? in
      var index: Int? = start
      for key in keys {
        guard let object = index, tokens[object] == .sign("{") else { return nil }
        index = self.value(of: key, in: object)
      }
      return index
    }.first
  }

  /// The indexes of the braces of objects that may be the settings, the most likely first.
  private var objects: [Int] {
    var found: [(rank: Int, index: Int)] = []
    for index in tokens.indices where tokens[index] == .sign("{") && index > 0 {
      switch tokens[index - 1] {
      case .sign("("):
        if index > 1, tokens[index - 2] == .word("defineConfig") { found.append((0, index)) }
        // `() => ({ … })`
        if index > 1, tokens[index - 2] == .sign(">") { found.append((3, index)) }
      case .word("default"): found.append((1, index))
      case .word("return"): found.append((4, index))
      case .sign("="):
        let name = index > 1 ? tokens[index - 2] : .other
        found.append((name == .word("exports") ? 2 : 3, index))
      default: break
      }
    }
    return found.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
  }

  /// Returns the index of the first token of the value of a key at the top level of an object.
  func value(of key: String, in object: Int) -> Int? {
    var depth = 0
    var index = object + 1
    while index < tokens.count {
      switch tokens[index] {
      case .sign("{"), .sign("["), .sign("("): depth += 1
      case .sign("}"), .sign("]"), .sign(")"):
        depth -= 1
        if depth < 0 { return nil }
      case .word(key), .text(key):
        let isKey = tokens[index - 1] == .sign("{") || tokens[index - 1] == .sign(",")
        guard depth == 0, isKey, index + 1 < tokens.count else { break }
        if tokens[index + 1] == .sign(":") { return index + 2 }
        // `permalink(data) { … }` is a function.
        if tokens[index + 1] == .sign("(") { return index + 1 }
        // `{ input }` is the variable of this name.
        if tokens[index + 1] == .sign(",") || tokens[index + 1] == .sign("}") { return index }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a key has a value that is a word, such as `true`, in any object.
  func has(_ key: String, _ value: String) -> Bool {
    tokens.indices.dropLast(2).contains { index in
      (tokens[index] == .word(key) || tokens[index] == .text(key)) && tokens[index + 1] == .sign(":")
        && tokens[index + 2] == .word(value)
    }
  }

  /// Returns whether the script contains a word, such as the name of a plugin.
  func mentions(_ word: String) -> Bool {
    let word = Array(word.utf8)
    return bytes.indices.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
  }

  /// Returns the value that begins at a token: a literal, a variable, or the literal after `||` or `??`.
  func text(at start: Int) -> String? {
    var last: String?
    var depth = 0
    for (index, token) in tokens[start...].enumerated() {
      switch token {
      case .sign("("), .sign("["), .sign("{"): depth += 1
      case .sign(")"), .sign("]"), .sign("}"):
        depth -= 1
        if depth < 0 { return last }
      case .sign(","), .sign(";"):
        if depth == 0 { return last }
      case .sign("|"), .sign("?"): last = nil
      case .text(let text): last = depth == 0 && (last == nil || index == 0) ? text : nil
      case .template(let template): last = depth == 0 && index == 0 ? filled(template) : nil
      case .word(let name): last = depth == 0 && index == 0 ? constants[name] : nil
      default: last = nil
      }
      if index > 32 { return nil }
    }
    return last
  }

  /// Returns a template whose expressions are names of string literals, or `nil` if there are others.
  private func filled(_ template: String) -> String? {
    var result = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "${"), let close = rest[open.upperBound...].firstRange(of: "}") {
      guard let value = constants[String(rest[open.upperBound..<close.lowerBound])] else { return nil }
      result += rest[..<open.lowerBound] + value
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  /// Returns the string literals at a token: one, or those of a list.
  func texts(at start: Int) -> [String] {
    guard tokens[start] == .sign("[") else { return text(at: start).map { [$0] } ?? [] }
    return tokens[(start + 1)...].prefix { $0 != .sign("]") }.compactMap { token in
      if case .text(let text) = token { text } else { nil }
    }
  }

  /// Returns the value of the first of the names that has one: a variable, or a member of any object.
  package func firstText(named names: [String]) -> String? {
    for name in names {
      if let text = constants[name] { return text }
      for index in tokens.indices.dropLast(2) where tokens[index + 1] == .sign(":") {
        guard tokens[index] == .word(name) || tokens[index] == .text(name) else { continue }
        if let text = text(at: index + 2) { return text }
      }
    }
    return nil
  }

  /// Returns the name of the property in a value such as `SITE.url`, or `nil` for other values.
  package func property(at path: String) -> String? {
    guard let start = value(at: path), start + 3 < tokens.count, case .word = tokens[start],
      tokens[start + 1] == .sign("."), case .word(let name) = tokens[start + 2],
      [.sign(","), .sign("}"), .sign(";")].contains(tokens[start + 3])
    else { return nil }
    return name
  }

  private static func constants(_ tokens: [ScriptToken]) -> [String: String] {
    var constants: [String: String] = [:]
    for index in tokens.indices.dropLast(4) {
      guard case .word(let keyword) = tokens[index], ["const", "let", "var"].contains(keyword),
        case .word(let name) = tokens[index + 1], tokens[index + 2] == .sign("="),
        case .text(let text) = tokens[index + 3]
      else { continue }
      // What follows a literal may change it.
      if case .sign(let sign) = tokens[index + 4], sign != ";", sign != "," { continue }
      constants[name] = text
    }
    return constants
  }

  /// Returns the first argument of each call of a function: a string literal, or the keys of an object literal.
  ///
  /// - Parameters:
  ///   - function: The name of the function.
  ///   - object: The name of the property whose function is called, or `nil` for any.
  /// - Returns: The arguments in the order of the calls.
  func arguments(of function: String, on object: String? = nil) -> [String] {
    tokens.indices.dropLast(2).flatMap { index -> [String] in
      guard tokens[index] == .word(function), tokens[index + 1] == .sign("(") else { return [] }
      if let object {
        guard index > 1, tokens[index - 1] == .sign("."), tokens[index - 2] == .word(object) else { return [] }
      }
      if case .text(let text) = tokens[index + 2] { return [text] }
      guard tokens[index + 2] == .sign("{") else { return [] }
      return keys(in: index + 2)
    }
  }

  /// Returns the first argument of each call of a function, if it is a string literal or a variable with one.
  func arguments(at function: String) -> [String] {
    tokens.indices.dropLast(2).compactMap { index in
      guard tokens[index] == .word(function), tokens[index + 1] == .sign("(") else { return nil }
      return text(at: index + 2)
    }
  }

  private func keys(in object: Int) -> [String] {
    var keys: [String] = []
    var depth = 0
    for index in tokens[(object + 1)...].indices.dropLast() {
      switch tokens[index] {
      case .sign("{"), .sign("["), .sign("("): depth += 1
      case .sign("}"), .sign("]"), .sign(")"):
        depth -= 1
        if depth < 0 { return keys }
      case .word(let name), .text(let name):
        if depth == 0, tokens[index + 1] == .sign(":") { keys.append(name) }
      default: break
      }
    }
    return keys
  }
}
