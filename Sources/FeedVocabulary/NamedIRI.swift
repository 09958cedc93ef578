package import FeedCore

/// Checks the requirements of the schemes `tag:` and `urn:`, and finds schemes that are not allowed in feeds.
package enum NamedIRI {
  /// Throws `iri/tag-not-well-formed` (RFC 4151), `iri/urn-not-well-formed` (RFC 8141), `iri/not-a-uuid` (RFC 9562) or
  /// `iri/script`.
  package static func check(_ text: String) throws(ValueError) {
    guard let first = text.utf8.first, "tTuUjJvVdD".utf8.contains(first) else { return }
    let bytes = Array(text.utf8)
    if begins(bytes, with: "tag:") {
      try checkTag(text, bytes.dropFirst(4))
    } else if begins(bytes, with: "urn:uuid:") {
      try checkUUID(text, bytes.dropFirst(9))
    } else if begins(bytes, with: "urn:") {
      try checkURN(text, bytes.dropFirst(4))
    } else {
      try refuseScript(text)
    }
  }

  /// Throws `iri/script` for a URL that is a program or a document itself.
  package static func refuseScript(_ text: String) throws(ValueError) {
    let bytes = Array(text.utf8)
    guard let scheme = script(bytes) else { return }
    throw ValueError(
      .iriScript, "“\(scheme)” is not allowed as a link",
      help: "write the URL of a page or file: https://example.com/",
      range: 0..<bytes.count)
  }

  private static func begins(_ bytes: [UInt8], with scheme: String) -> Bool {
    bytes.prefix(scheme.utf8.count).lazy.map(\.asciiLowercased).elementsEqual(scheme.utf8)
  }

  /// The scheme of a URL that contains a program or a document instead of its location.
  package static func script(_ text: [UInt8]) -> String? {
    ["javascript:", "vbscript:", "data:"].first { begins(text, with: $0) }
  }

  private static func split(
    _ bytes: ArraySlice<UInt8>, at mark: Unicode.Scalar, once: Bool = false
  ) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: mark), maxSplits: once ? 1 : .max, omittingEmptySubsequences: false)
  }

  private static func checkTag(_ text: String, _ name: ArraySlice<UInt8>) throws(ValueError) {
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")),
      let comma = name[..<colon].firstIndex(of: UInt8(ascii: ",")), isAuthority(name[..<comma]),
      isDate(name[(comma + 1)..<colon]), isSpecific(name[(colon + 1)...])
    else {
      throw ValueError(
        .iriTagNotWellFormed, "“\(text)” is not a tag: URI",
        help: "write a host name, a date and a name: tag:example.com,2024-03-01:articles/first")
    }
  }

  /// Returns whether text is a host name or an e-mail address.
  private static func isAuthority(_ text: ArraySlice<UInt8>) -> Bool {
    guard let at = text.firstIndex(of: UInt8(ascii: "@")) else { return isHost(text) }
    return at > text.startIndex && text[..<at].allSatisfy { user[Int($0)] } && isHost(text[(at + 1)...])
  }

  /// Returns whether text is a host name.
  ///
  /// Its labels are separated by dots and consist of letters, digits and hyphens, without a hyphen at the start or end.
  private static func isHost(_ text: ArraySlice<UInt8>) -> Bool {
    let (dot, hyphen) = (UInt8(ascii: "."), UInt8(ascii: "-"))
    var last = dot
    for byte in text {
      guard byte.isASCIIAlphanumeric || byte == hyphen && last != dot || byte == dot && last != dot && last != hyphen
      else { return false }
      last = byte
    }
    return last != dot && last != hyphen
  }

  /// Returns whether text is a year, a month or a day.
  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    guard [4, 7, 10].contains(text.count) else { return false }
    var numbers = [0, 1, 1]
    for (part, start) in [(0, 0), (1, 5), (2, 8)] where start < text.count {
      if start > 0, text[text.startIndex + start - 1] != UInt8(ascii: "-") { return false }
      numbers[part] = 0
      for byte in text[(text.startIndex + start)...].prefix(part == 0 ? 4 : 2) {
        guard byte.isASCIIDigit else { return false }
        numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
  }

  /// Returns whether text contains only path and query characters, and an optional fragment (RFC 3986).
  private static func isSpecific(_ text: ArraySlice<UInt8>) -> Bool {
    let specific = specific
    let end = text.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
    return text[..<end].allSatisfy { specific[Int($0)] } && text[end...].dropFirst().allSatisfy { specific[Int($0)] }
  }

  private static let user = letters(and: "-._")
  private static let specific = letters(and: "-._~!$&'()*+,;=:@/?%")

  /// Returns a table of the bytes that are letters, digits or one of the given others.
  private static func letters(and others: String) -> [Bool] {
    (0..<256).map { UInt8($0).isASCIIAlphanumeric || others.utf8.contains(UInt8($0)) }
  }

  private static func checkUUID(_ text: String, _ name: ArraySlice<UInt8>) throws(ValueError) {
    let groups = split(name, at: "-")
    let isUUID = groups.map(\.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.allSatisfy { $0.hexValue != nil } }
    guard isUUID else {
      throw ValueError(
        .iriNotAUuid, "“\(text)” is not a UUID",
        help: "write 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12, with hyphens between them")
    }
  }

  private static func checkURN(_ text: String, _ name: ArraySlice<UInt8>) throws(ValueError) {
    let parts = split(name, at: ":", once: true)
    let identifier = parts[0]
    let isIdentifier =
      (2...32).contains(identifier.count) && identifier.first != UInt8(ascii: "-")
      && identifier.last != UInt8(ascii: "-")
      && identifier.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    let isName =
      parts.count == 2 && !parts[1].isEmpty && parts[1].first != UInt8(ascii: "/")
      && parts[1].allSatisfy { specific[Int($0)] || $0 == UInt8(ascii: "#") }
    guard isIdentifier, isName, !identifier.map(\.asciiLowercased).elementsEqual("urn".utf8) else {
      throw ValueError(
        .iriUrnNotWellFormed, "“\(text)” is not a URN",
        help: "write a namespace and a name in it: urn:isbn:9780262533058")
    }
  }
}

extension RuleDescription {
  package static let iriNotAUuid = RuleDescription(
    "iri/not-a-uuid", .error, "urn:uuid: must be followed by a UUID", reference: .rfc(9562, "4"), w3c: ["InvalidUUID"],
    why: "An incomplete or invented UUID may not be unique.",
    help: "write 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12",
    wrong: "urn:uuid:1225c695",
    right: "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a")

  package static let iriScript = RuleDescription(
    "iri/script", .error, "a link must not be a script or a data: URL", reference: .rfc(4287, "8"),
    w3c: ["SecurityRisk", "InvalidLink", "SchemeNotIANARegistered"],
    why: "Feed readers turn URLs into links; a script would run when clicked, so most readers remove it.",
    help: "write the URL of a page or file: https://example.com/",
    wrong: "<link>javascript:alert(1)</link>",
    right: "<link>https://example.com/</link>")

  package static let iriTagNotWellFormed = RuleDescription(
    "iri/tag-not-well-formed", .error, "a tag: URI must have an authority, a date and a name",
    reference: .rfc(4151, "2.1"),
    w3c: ["InvalidTAG"],
    why: "Programs that check ids reject it, because only authority and date make it unique.",
    help: "write tag:, a host, a comma, a date, a colon and a name: tag:example.com,2024:rye",
    wrong: "tag:example.com:rye",
    right: "tag:example.com,2024:rye")

  package static let iriUrnNotWellFormed = RuleDescription(
    "iri/urn-not-well-formed", .error, "a URN must have a namespace and a name", reference: .rfc(8141, "2"),
    w3c: ["InvalidURN"],
    why: "Programs that check ids reject it.",
    help: "write urn:, a namespace, a colon and a name: urn:isbn:9780262510875",
    wrong: "urn:rye",
    right: "urn:isbn:9780262510875")
}
