import FeedCore

/// A settings file in JavaScript or TypeScript, which is not run: only `key: "text"` can be seen in it.
struct ScriptSettings {
  private let bytes: [UInt8]

  /// `nil` when none of the files is there.
  init?(oneOf names: [String], in site: Site) {
    guard let name = names.first(where: { FileSystem.kind(of: site.filePath($0)) == .file }),
      let bytes = try? FileSystem.read(site.filePath(name))
    else { return nil }
    self.bytes = bytes
  }

  /// The text after a key, where it is written out.
  subscript(_ key: String) -> String? {
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
}
