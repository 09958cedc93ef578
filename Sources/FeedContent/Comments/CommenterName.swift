import FeedCore

/// The name under which a comment is published: one line, and never an e-mail address.
///
/// Of a name that is nothing but an address, the part before the `@` is kept.
package struct CommenterName {
  /// `nil` when there is nothing that could be shown.
  package let text: String?
  package let heldAddress: Bool

  package init(_ written: String) {
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

  private static func isAddress(_ word: Substring) -> Bool {
    guard let at = word.lastIndex(of: "@"), at > word.startIndex else { return false }
    return word[at...].dropFirst().contains(".")
  }
}
