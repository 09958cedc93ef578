/// The spelling of marks such as `published: false` and `is-draft: true`, which differs between systems.
enum MarkName {
  /// Returns a name or word in lowercase, without spaces, hyphens and underscores.
  static func plain(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(text.lowercased().filter { !" -_".contains($0) })
    }
    return String(unsafeUninitializedCapacity: text.utf8.count) { buffer in
      var count = 0
      for byte in text.utf8 where byte != 0x20 && byte != 0x2D && byte != 0x5F {
        buffer[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }
}
