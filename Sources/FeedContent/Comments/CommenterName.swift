import FeedCore

/// The name under which a comment is published: one line, and never an e-mail address.
///
/// Of a name that is nothing but an address, the part before the `@` is kept.
package struct CommenterName {
  /// `nil` when there is nothing that could be shown.
  package let text: String?
  package let heldAddress: Bool

  package init(_ written: String) {
    if CommenterName.isPlain(written) {
      (text, heldAddress) = (written, false)
      return
    }
    let words = written.split(whereSeparator: \.isWhitespace)
    let kept = words.filter { !CommenterName.isAddress($0) }
    heldAddress = kept.count < words.count
    if let address = words.first, kept.isEmpty {
      let local = address.drop { "<(".contains($0) }.prefix { $0 != "@" }
      text = local.isEmpty ? nil : String(local)
    } else {
      text = kept.isEmpty ? nil : kept.joined(separator: " ")
    }
  }

  /// Whether a name is sure to be words with single spaces between them, and none of them an address.
  private static func isPlain(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      // Behind a space, what is not ASCII could belong to it; some white space is not ASCII itself.
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
