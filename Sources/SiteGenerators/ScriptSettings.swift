import FeedCore
import FeedSystem
package import SiteSettings

/// A settings file in JavaScript or TypeScript, which is not run: only literals in its settings object are read.
package struct ScriptSettings {
  private let bytes: [UInt8]
  private let tokens: [ScriptToken]
  /// The values of variables that are string literals.
  private let constants: [String: String]

  /// Reads the first file that exists; `nil` if there is none.
  package init?(oneOf names: [String], in site: Site) {
    guard let name = names.first(where: { FileSystem.kind(of: site.filePath($0)) == .file }),
      let bytes = try? FileSystem.read(site.filePath(name))
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
  private func value(of key: String, in object: Int) -> Int? {
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
  private func text(at start: Int) -> String? {
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
      case .word(let name): last = depth == 0 && index == 0 ? constants[name] : nil
      default: last = nil
      }
      if index > 32 { return nil }
    }
    return last
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

/// A part of a script: comments and white space are left out.
enum ScriptToken: Hashable {
  case word(String)
  case text(String)
  case sign(Character)
  /// A number, a regular expression or a template with expressions.
  case other

  static func tokens(of bytes: [UInt8]) -> [ScriptToken] {
    var tokens: [ScriptToken] = []
    var index = 0
    func isWord(_ byte: UInt8) -> Bool {
      byte.isASCIIAlphanumeric || "_$".utf8.contains(byte) || byte >= 0x80
    }
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte.isSpace {
        index += 1
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "/") {
        index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        index = end(of: "*/", in: bytes, from: index + 2)
      } else if byte == UInt8(ascii: "/"), tokens.last?.isBeforeExpression ?? true {
        tokens.append(.other)
        index = endOfPattern(bytes, from: index + 1)
      } else if "\"'`".utf8.contains(byte) {
        let (text, end) = literal(bytes, from: index)
        tokens.append(text.map { .text($0) } ?? .other)
        index = end
      } else if byte.isASCIIDigit {
        tokens.append(.other)
        index = bytes[index...].firstIndex { !isWord($0) && $0 != UInt8(ascii: ".") } ?? bytes.count
      } else if isWord(byte) {
        let end = bytes[index...].firstIndex { !isWord($0) } ?? bytes.count
        tokens.append(.word(String(utf8: bytes[index..<end])))
        index = end
      } else {
        tokens.append(.sign(Character(Unicode.Scalar(byte))))
        index += 1
      }
    }
    return tokens
  }

  /// Whether a `/` after the token begins a regular expression.
  private var isBeforeExpression: Bool {
    switch self {
    case .sign(let sign): ")]}".contains(sign) == false
    case .word(let name): ["return", "typeof", "case"].contains(name)
    case .text, .other: false
    }
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index...].starts(with: mark.utf8) { return index + mark.utf8.count }
      index += 1
    }
    return bytes.count
  }

  private static func endOfPattern(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    var isClass = false
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isClass = true
      case UInt8(ascii: "]"): isClass = false
      case UInt8(ascii: "/") where !isClass: return index + 1
      default: break
      }
      index += 1
    }
    return min(index, bytes.count)
  }

  /// Returns a literal and its end; the text is `nil` for a template with expressions.
  private static func literal(_ bytes: [UInt8], from start: Int) -> (text: String?, end: Int) {
    let quote = bytes[start]
    var text: [UInt8] = []
    var isPlain = true
    var depth = 0
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        text.append(bytes[index + 1])
        index += 2
        continue
      }
      if byte == quote, depth == 0 { return (isPlain ? String(utf8: text) : nil, index + 1) }
      if byte == UInt8(ascii: "\n"), quote != UInt8(ascii: "`") { return (nil, index) }
      if quote == UInt8(ascii: "`") {
        if byte == UInt8(ascii: "$"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") {
          isPlain = false
          depth += 1
          index += 1
        } else if byte == UInt8(ascii: "}"), depth > 0 {
          depth -= 1
        }
      }
      text.append(byte)
      index += 1
    }
    return (nil, bytes.count)
  }
}
