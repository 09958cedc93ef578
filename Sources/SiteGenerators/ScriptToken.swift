import FeedCore

/// A part of a script: comments and white space are left out.
enum ScriptToken: Hashable {
  case word(String)
  case text(String)
  case sign(Character)
  /// A template with expressions, as it is written.
  case template(String)
  /// A number or a regular expression.
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
        let (token, end) = literal(bytes, from: index)
        tokens.append(token)
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
    case .text, .template, .other: false
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

  /// Returns a literal and its end.
  private static func literal(_ bytes: [UInt8], from start: Int) -> (token: ScriptToken, end: Int) {
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
      if byte == quote, depth == 0 {
        return (isPlain ? .text(String(utf8: text)) : .template(String(utf8: text)), index + 1)
      }
      if byte == UInt8(ascii: "\n"), quote != UInt8(ascii: "`") { return (.other, index) }
      if quote == UInt8(ascii: "`") {
        if byte == UInt8(ascii: "$"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") {
          isPlain = false
          depth += 1
          text.append(byte)
          index += 1
          text.append(UInt8(ascii: "{"))
          index += 1
          continue
        } else if byte == UInt8(ascii: "}"), depth > 0 {
          depth -= 1
        }
      }
      text.append(byte)
      index += 1
    }
    return (.other, bytes.count)
  }
}
