import FeedCore
import FeedSystem
package import SiteSettings

/// A settings file in JavaScript or TypeScript, which is not run: only `key: "text"` literals are read.
package struct ScriptSettings {
  private let bytes: [UInt8]

  /// Reads the first file that exists; `nil` if there is none.
  package init?(oneOf names: [String], in site: Site) {
    guard let name = names.first(where: { FileSystem.kind(of: site.filePath($0)) == .file }),
      let bytes = try? FileSystem.read(site.filePath(name))
    else { return nil }
    self.bytes = bytes
  }

  /// Returns the string literal after a key, or `nil` if there is none.
  package subscript(_ key: String) -> String? {
    var rest = bytes[...]
    while let start = rest.firstIndex(of: key.utf8.first ?? 0) {
      let found = bytes[start...]
      rest = bytes[(start + 1)...]
      guard found.starts(with: key.utf8), start == 0 || !bytes[start - 1].isASCIIAlphanumeric else { continue }
      let sign = found.dropFirst(key.utf8.count).drop {
        $0.isSpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
      }
      guard sign.first == UInt8(ascii: ":") else { continue }
      let value = sign.dropFirst().drop { $0.isSpace }
      guard let quote = value.first, "\"'`".utf8.contains(quote) else { continue }
      return String(utf8: value.dropFirst().prefix { $0 != quote && $0 != UInt8(ascii: "\n") })
    }
    return nil
  }

  /// Returns the first argument of each call of a function: a string literal, or the keys of an object literal.
  func arguments(of function: String) -> [String] {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { !$0.trimmingSpace().starts(with: "//".utf8) }
    let calls = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    let name = Array("\(function)(".utf8)
    return calls.indices.filter { calls[$0] == name[0] && calls[$0...].starts(with: name) }.flatMap { start in
      Self.texts(calls[(start + name.count)...])
    }
  }

  private static func texts(_ argument: ArraySlice<UInt8>) -> [String] {
    var rest = argument.drop { $0.isSpace }
    let isTable = rest.first == UInt8(ascii: "{")
    if isTable { rest = rest.dropFirst() }
    var texts: [String] = []
    var isValue = false
    while let byte = rest.first, byte != UInt8(ascii: "}"), byte != UInt8(ascii: ")") {
      rest = rest.dropFirst()
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        if !isValue { texts.append(String(utf8: rest.prefix { $0 != byte })) }
        rest = rest.drop { $0 != byte }.dropFirst()
      case UInt8(ascii: ":"): isValue = true
      case UInt8(ascii: ","):
        guard isTable else { return texts }
        isValue = false
      default: break
      }
    }
    return texts
  }
}
