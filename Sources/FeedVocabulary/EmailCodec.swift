package import FeedCore

extension TextCodec where Value == String {
  /// An e-mail address without a name, such as `ada@example.com`.
  public static let email = TextCodec("e-mail address") { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let address = String(utf8: text)
    guard isAddress(address[...]) else {
      throw ValueError(
        .emailNotAnAddress, "“\(address)” is not an e-mail address",
        help: "write only the e-mail address, such as ada@example.com; put a name in the name element")
    }
    return address
  }

  /// An e-mail address with a name in parentheses, such as `ada@example.com (Ada Lovelace)` (RSS 2.0).
  ///
  /// Feed readers also find the address in other forms, such as a `mailto:` URL.
  public static let emailWithName = TextCodec("e-mail address, with a name in parentheses") { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let contact = String(utf8: text)
    let words = withoutComments(withoutURL(contact)).split(whereSeparator: { " <>\n\t".contains($0) })
    guard words.contains(where: { isAddress(withoutQuery($0)) }) || isAddress(contact[...]) else {
      throw ValueError(
        .emailNotAnAddress, "“\(contact)” contains no e-mail address",
        help: "write ada@example.com (Ada Lovelace), or give only the name in dc:creator")
    }
    return contact
  }

  /// Returns the text that a `mailto:` URL encodes, and other text unchanged (RFC 6068, section 2).
  private static func withoutURL(_ text: String) -> String {
    text.lowercased().hasPrefix("mailto:") ? IRI.percentDecoding(withoutQuery(text.dropFirst(7))) : text
  }

  /// Returns an address without a subject or other fields after it, as in a `mailto:` URL.
  private static func withoutQuery(_ text: Substring) -> Substring {
    guard let at = text.firstIndex(of: "@") else { return text }
    return text[..<(text[at...].firstIndex(of: "?") ?? text.endIndex)]
  }

  /// Returns the text outside parentheses, which contain comments (RFC 5322, section 3.2.2).
  private static func withoutComments(_ text: String) -> String {
    var depth = 0
    return String(
      text.map { character in
        if character == "(" { depth += 1 }
        defer { if character == ")", depth > 0 { depth -= 1 } }
        return depth > 0 || character == ")" ? " " : character
      })
  }

  private static func isAddress(_ text: Substring) -> Bool {
    let bytes = text.hasPrefix("mailto:") ? text.utf8.dropFirst(7) : text.utf8[...]
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let local = bytes[..<at]
    let domain = bytes[bytes.index(after: at)...]
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (isDotAtom(local) || isQuoted(local)) && (labels.allSatisfy(isLabel) || isLiteral(domain))
  }

  /// Whether the part after the @ is the address of a machine in brackets (RFC 5322, section 3.4.1).
  private static func isLiteral(_ domain: Substring.UTF8View) -> Bool {
    domain.count > 2 && domain.first == UInt8(ascii: "[") && domain.last == UInt8(ascii: "]")
      && domain.dropFirst().dropLast().allSatisfy { $0 > 0x20 && $0 < 0x7F && !"[]\\".utf8.contains($0) }
  }

  /// Whether the part before the @ consists of words with single dots between them (RFC 5322, section 3.2.3).
  private static func isDotAtom(_ local: Substring.UTF8View) -> Bool {
    local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"()<>,;:\\\"[]@".utf8.contains($0) }
    }
  }

  /// Whether the part before the @ is in quotes, where spaces are allowed (RFC 5322, section 3.2.4).
  private static func isQuoted(_ local: Substring.UTF8View) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard local.count > 2, local.first == quote, local.last == quote else { return false }
    return local.dropFirst().dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != quote }
  }

  /// Whether text is a part of a host name between dots.
  private static func isLabel(_ label: Substring.UTF8View) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return !label.isEmpty && label.first != hyphen && label.last != hyphen
      && label.allSatisfy { $0.isASCIIAlphanumeric || $0 == hyphen || $0 >= 0x80 }
  }
}

extension RuleDescription {
  package static let emailNotAnAddress = RuleDescription(
    "email/not-an-address", .error, "an e-mail address must have a name, an @ and a host",
    reference: .rfc(5322, "3.4.1"),
    w3c: ["InvalidAddrSpec", "InvalidContact"],
    why: "Feed readers create a link that does not work.",
    help: "write a name, an @ and a host: ada@example.com",
    wrong: "ada at example.com",
    right: "ada@example.com")
}
