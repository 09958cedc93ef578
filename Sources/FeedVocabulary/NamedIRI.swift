package import FeedCore

/// Checks what the schemes `tag:` and `urn:` ask of a name.
package enum NamedIRI {
  /// Throws `iri/tag-not-well-formed` (RFC 4151), `iri/urn-not-well-formed` (RFC 8141) or `iri/not-a-uuid` (RFC 9562).
  package static func check(_ text: String) throws(ValueError) {
    guard let first = text.utf8.first, "tTuU".utf8.contains(first) else { return }
    let bytes = Array(text.utf8)
    if begins(bytes, with: "tag:") {
      try checkTag(text, bytes.dropFirst(4))
    } else if begins(bytes, with: "urn:uuid:") {
      try checkUUID(text, bytes.dropFirst(9))
    } else if begins(bytes, with: "urn:") {
      try checkURN(text, bytes.dropFirst(4))
    }
  }

  private static func begins(_ bytes: [UInt8], with scheme: String) -> Bool {
    bytes.prefix(scheme.utf8.count).lazy.map(\.asciiLowercased).elementsEqual(scheme.utf8)
  }

  private static func split(
    _ bytes: ArraySlice<UInt8>, at mark: Unicode.Scalar, once: Bool = false
  ) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: mark), maxSplits: once ? 1 : .max, omittingEmptySubsequences: false)
  }

  private static func checkTag(_ text: String, _ name: ArraySlice<UInt8>) throws(ValueError) {
    let parts = split(name, at: ":", once: true)
    let entity = split(parts[0], at: ",")
    guard parts.count == 2, entity.count == 2, isAuthority(entity[0]), isDate(entity[1]), isSpecific(parts[1]) else {
      throw ValueError(
        "iri/tag-not-well-formed", "“\(text)” is not a tag: URI",
        help: "write a host name, a date and a name: tag:example.com,2024-03-01:articles/first")
    }
  }

  private static func isAuthority(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = split(text, at: "@")
    guard let host = parts.last, parts.count <= 2 else { return false }
    let isUser =
      parts.count == 1
      || !parts[0].isEmpty && parts[0].allSatisfy { $0.isASCIIAlphanumeric || "-._".utf8.contains($0) }
    let hyphen = UInt8(ascii: "-")
    return isUser
      && split(host, at: ".").allSatisfy { label in
        !label.isEmpty && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { $0.isASCIIAlphanumeric || $0 == hyphen }
      }
  }

  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = split(text, at: "-")
    let lengths = [4, 2, 2]
    guard parts.count <= 3, zip(parts, lengths).allSatisfy({ $0.count == $1 && $0.allSatisfy(\.isASCIIDigit) })
    else { return false }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } } + [1, 1]
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
  }

  /// RFC 3986's characters of paths and queries; a fragment may follow.
  private static func isSpecific(_ text: ArraySlice<UInt8>) -> Bool {
    split(text, at: "#", once: true).allSatisfy { part in
      part.allSatisfy { $0.isASCIIAlphanumeric || "-._~!$&'()*+,;=:@/?%".utf8.contains($0) }
    }
  }

  private static func checkUUID(_ text: String, _ name: ArraySlice<UInt8>) throws(ValueError) {
    let groups = split(name, at: "-")
    let isUUID = groups.map(\.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.allSatisfy { $0.hexValue != nil } }
    guard isUUID else {
      throw ValueError(
        "iri/not-a-uuid", "“\(text)” is not the name of a UUID",
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
      && parts[1].allSatisfy { $0.isASCIIAlphanumeric || "-._~!$&'()*+,;=:@/?%#".utf8.contains($0) }
    guard isIdentifier, isName, !identifier.map(\.asciiLowercased).elementsEqual("urn".utf8) else {
      throw ValueError(
        "iri/urn-not-well-formed", "“\(text)” is not a URN",
        help: "write a namespace and a name in it: urn:isbn:9780262533058")
    }
  }
}
