package import FeedCore

/// Checks what the schemes `tag:` and `urn:` ask of a name.
package enum NamedIRI {
  /// Throws `iri/tag-not-well-formed` (RFC 4151), `iri/urn-not-well-formed` (RFC 8141) or `iri/not-a-uuid` (RFC 9562).
  package static func check(_ text: String) throws(ValueError) {
    let lowercased = text.prefix(9).lowercased()
    if lowercased.hasPrefix("tag:") {
      try checkTag(text)
    } else if lowercased.hasPrefix("urn:uuid:") {
      try checkUUID(text)
    } else if lowercased.hasPrefix("urn:") {
      try checkURN(text)
    }
  }

  private static func checkTag(_ text: String) throws(ValueError) {
    let parts = text.dropFirst(4).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let entity = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, entity.count == 2, isAuthority(entity[0]), isDate(entity[1]), isSpecific(parts[1]) else {
      throw ValueError(
        "iri/tag-not-well-formed", "“\(text)” is not a tag: URI",
        help: "write a host name, a date and a name: tag:example.com,2024-03-01:articles/first")
    }
  }

  private static func isAuthority(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard let host = parts.last, parts.count <= 2 else { return false }
    let isUser =
      parts.count == 1
      || !parts[0].isEmpty && parts[0].utf8.allSatisfy { $0.isASCIIAlphanumeric || "-._".utf8.contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return isUser
      && labels.allSatisfy { label in
        !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
      }
  }

  private static func isDate(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard parts.count <= 3,
      zip(parts, lengths).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy(\.isASCIIDigit) })
    else { return false }
    let numbers = parts.compactMap { Int($0) } + Array(repeating: 1, count: 3 - parts.count)
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
  }

  /// RFC 3986's characters of paths and queries; a fragment may follow.
  private static func isSpecific(_ text: Substring) -> Bool {
    let withoutFragment = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return withoutFragment.allSatisfy { part in
      part.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-._~!$&'()*+,;=:@/?%".utf8.contains($0) }
    }
  }

  private static func checkUUID(_ text: String) throws(ValueError) {
    let groups = text.dropFirst(9).split(separator: "-", omittingEmptySubsequences: false)
    let isUUID =
      groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.utf8.allSatisfy { $0.hexValue != nil } }
    guard isUUID else {
      throw ValueError(
        "iri/not-a-uuid", "“\(text)” is not the name of a UUID",
        help: "write 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12, with hyphens between them")
    }
  }

  private static func checkURN(_ text: String) throws(ValueError) {
    let parts = text.dropFirst(4).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let identifier = parts[0].utf8
    let isIdentifier =
      (2...32).contains(identifier.count) && identifier.first != UInt8(ascii: "-")
      && identifier.last != UInt8(ascii: "-")
      && identifier.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    let isName =
      parts.count == 2 && !parts[1].isEmpty && parts[1].first != "/"
      && parts[1].utf8.allSatisfy { $0.isASCIIAlphanumeric || "-._~!$&'()*+,;=:@/?%#".utf8.contains($0) }
    guard isIdentifier, isName, parts[0].lowercased() != "urn" else {
      throw ValueError(
        "iri/urn-not-well-formed", "“\(text)” is not a URN",
        help: "write a namespace and a name in it: urn:isbn:9780262533058")
    }
  }
}
