import FeedCore

/// A commenter’s name as it is published: one line without e-mail addresses.
///
/// If the name is only an e-mail address, the part before the `@` is used.
package struct CommenterName {
  /// The name, or `nil` if nothing remains to be shown.
  package let text: String?
  /// Whether the written name contained an e-mail address.
  package let hadEmailAddress: Bool

  /// Removes e-mail addresses and excess white space from a written name.
  package init(_ written: String) {
    if CommenterName.isPlain(written) {
      (text, hadEmailAddress) = (written, false)
      return
    }
    let words = written.split(whereSeparator: \.isWhitespace)
    let kept = words.filter { !CommenterName.isAddress($0) }
    hadEmailAddress = kept.count < words.count
    if let address = words.first, kept.isEmpty {
      let local = address.drop { "<(".contains($0) }.prefix { $0 != "@" }
      text = local.isEmpty ? nil : String(local)
    } else {
      text = kept.isEmpty ? nil : kept.joined(separator: " ")
    }
  }

  /// Whether the text needs no change: words with single spaces between them, and no `@`.
  ///
  /// A fast check of the bytes; it may return `false` for a plain name, but never `true` for another.
  private static func isPlain(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      // After a space, a non-ASCII character may be a combining mark of it, and some white space is not ASCII.
      let isLetter = byte >= 0xC3 && byte != 0xCC && byte != 0xCD && byte < 0xD2
      switch byte {
      case UInt8(ascii: " "): guard last != byte else { return false }
      case UInt8(ascii: "@"), 0..<0x20, 0x7F: return false
      case 0xC0..<0xC3, 0xE1...0xE3: return false
      case 0xC3...: guard last != UInt8(ascii: " ") || isLetter else { return false }
      default: break
      }
      last = byte
    }
    return last != UInt8(ascii: " ")
  }

  private static func isAddress(_ word: Substring) -> Bool {
    guard let at = word.lastIndex(of: "@"), at > word.startIndex else { return false }
    return word[at...].dropFirst().contains(".")
  }
}
