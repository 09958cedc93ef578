/// An absolute IRI: the URL or the name of a resource, as text (RFC 3987).
///
/// A literal is checked when the program runs; text of unknown origin is checked by `init(_:)`:
///
/// ```swift
/// let page: IRI = "https://bread.example/rye/"
/// let link = try IRI(text)
/// ```
public struct IRI: Sendable, Hashable, Codable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The text of the IRI.
  public let string: String

  /// Creates an IRI from text.
  ///
  /// - Parameter text: The text, such as `https://bread.example/rye/`.
  /// - Throws: A `ValueError` if the text is not an absolute IRI (RFC 3987, section 2.2).
  public init(_ text: String) throws(ValueError) {
    try IRI.check(text, absolute: true)
    string = text
  }

  /// Creates an IRI from text that is already known to be an absolute IRI.
  ///
  /// - Parameter string: The text, which is not checked.
  public init(unchecked string: String) { self.string = string }

  /// Creates the IRI of a tag URI.
  ///
  /// - Parameter tag: The tag URI (RFC 4151).
  public init(_ tag: TagURI) { string = tag.description }

  /// Creates an IRI from a literal; the program stops if it is not an absolute IRI.
  public init(stringLiteral text: StaticString) {
    string = "\(text)"
    precondition((try? IRI.check(string, absolute: true)) != nil, "“\(text)” is not an absolute IRI")
  }

  public var description: String { string }
  /// The IRI split into its parts.
  public var reference: IRIReference { IRIReference(string) }
  /// Whether the IRI has a scheme; only unchecked IRIs may lack it.
  public var isAbsolute: Bool {
    string.utf8.firstIndex(of: UInt8(ascii: ":")).map { IRIReference.isScheme(string.utf8[..<$0]) } ?? false
  }
  /// The path, without the other parts.
  public var path: String { IRIReference.path(of: string) }
  /// Returns whether an IRI precedes another alphabetically.
  public static func < (a: IRI, b: IRI) -> Bool { a.string < b.string }

  /// Returns the IRI of a reference in the document at this IRI (RFC 3986, section 5.2).
  ///
  /// - Parameter text: The reference, relative or absolute; white space at its ends is ignored.
  /// - Returns: The IRI, with characters that URIs do not allow percent-encoded.
  public func resolve(_ text: String) -> IRI {
    let reference = IRIReference(String(Substring(text.utf8.trimmingSpace())))
    return IRI(unchecked: IRI.percentEncoding(self.reference.resolve(reference).description))
  }

  /// Checks the characters and the form of a reference (RFC 3987, section 2.2).
  ///
  /// - Parameters:
  ///   - text: The reference.
  ///   - absolute: Whether a scheme is required.
  /// - Throws: A `ValueError` of the rule `iri/invalid-character`, `iri/invalid-escape`, `iri/without-host` or, if
  ///   `absolute` is `true`, `iri/not-absolute`.
  public static func check(_ text: String, absolute: Bool) throws(ValueError) {
    guard !isPlain(text) else { return }
    let bytes = Array(text.utf8)
    let literal = addressLiteral(bytes)
    let allowed = IRI.allowed
    let fragment = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "%") {
        guard index + 2 < bytes.count, bytes[index + 1].hexValue != nil, bytes[index + 2].hexValue != nil else {
          throw ValueError(
            .iriInvalidEscape, "“%” in “\(text)” is not followed by two hexadecimal digits",
            help: "write a percent sign as %25", range: index..<index + 1)
        }
      } else if byte < 0x80, !allowed[Int(byte)] || isBracket(byte) && !literal.contains(index) {
        throw ValueError(
          .iriInvalidCharacter, "\(name(of: byte)) is not allowed in a URL",
          help: "write it as \(escape(byte))", range: index..<index + 1)
      } else if byte == UInt8(ascii: "#"), index > fragment {
        throw ValueError(
          .iriInvalidCharacter, "a second “#” is not allowed in a URL", help: "write it as %23",
          range: index..<index + 1)
      } else if byte == 0xE2, isFormatting(bytes[index...]) {
        throw ValueError(
          .iriInvalidCharacter, "an invisible formatting character is not allowed in a URL", help: "remove it",
          range: index..<index + 3)
      }
    }
    let parts = IRIReference.start(of: bytes)
    if absolute, parts.scheme == nil {
      throw ValueError(
        .iriNotAbsolute, "“\(text)” is not an absolute URL",
        help: "write the whole URL, such as https://example.com/")
    }
    // Browsers also resolve a reference such as “///rye” to a URL without a host.
    if parts.authority.map({ !hasHost(bytes[$0]) }) ?? (parts.scheme != nil) {
      let scheme = parts.scheme.map { String(utf8: bytes[$0]).lowercased() } ?? "https"
      guard ["http", "https", "ftp"].contains(scheme) else { return }
      let isMissing = parts.authority.map { host(of: bytes[$0]).name.allSatisfy { $0 == UInt8(ascii: ".") } } ?? true
      throw ValueError(
        .iriWithoutHost, isMissing ? "“\(text)” has no host" : "host or port of “\(text)” is not valid",
        help: "write it like \(scheme)://example.com/")
    }
  }

  /// Splits an authority into its host and port, without its user (RFC 3986, section 3.2).
  private static func host(of authority: ArraySlice<UInt8>) -> (name: ArraySlice<UInt8>, port: ArraySlice<UInt8>) {
    let host = authority.suffix(from: authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex)
    let colon = UInt8(ascii: ":")
    let end =
      host.first == UInt8(ascii: "[")
      ? host.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } : host.lastIndex(of: colon)
    guard let end else { return (host, []) }
    return (host[..<end], host[end...].dropFirst())
  }

  /// Whether the host of an authority has no empty label, and its port is a number up to 65535.
  private static func hasHost(_ authority: ArraySlice<UInt8>) -> Bool {
    let (name, port) = host(of: authority)
    guard port.allSatisfy(\.isASCIIDigit), port.isEmpty || Int(String(utf8: port)).map({ $0 <= 65535 }) ?? false else {
      return false
    }
    if name.first == UInt8(ascii: "[") { return true }
    // “http://http://…” is a URL after a scheme, not a host with an empty port.
    let hasEmptyPort = authority.last == UInt8(ascii: ":")
    if hasEmptyPort, ["http", "https"].contains(String(utf8: name).lowercased()) { return false }
    // The name of the root may be written: “example.com.”.
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let named = labels.count > 1 && labels.last?.isEmpty == true ? labels.dropLast() : labels[...]
    return named.allSatisfy { !$0.isEmpty && !$0.contains(UInt8(ascii: ":")) }
  }

  /// Whether the character at the beginning of UTF-8 changes only the direction of text (RFC 3987, section 4.1).
  private static func isFormatting(_ bytes: ArraySlice<UInt8>) -> Bool {
    let next = bytes.dropFirst().prefix(2)
    guard let second = next.first, let third = next.last, next.count == 2 else { return false }
    return switch second {
    case 0x80: (0x8E...0x8F).contains(third) || (0xAA...0xAE).contains(third)
    case 0x81: (0xA6...0xA9).contains(third)
    default: false
    }
  }

  /// Percent-encodes the characters that URIs do not allow (RFC 3987, section 3.1).
  ///
  /// Existing escapes are kept.
  ///
  /// - Parameter text: The text of an IRI or a reference.
  /// - Returns: The text in ASCII.
  public static func percentEncoding(_ text: String) -> String {
    let needed = text.utf8.contains { $0 >= 0x80 || !plain[Int($0)] }
    guard needed else { return text }
    let bytes = Array(text.utf8)
    let literal = addressLiteral(bytes)
    let fragment = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "%") && index + 2 < bytes.count && bytes[index + 1].hexValue != nil
        && bytes[index + 2].hexValue != nil
      let isMisplaced =
        isBracket(byte) && !literal.contains(index) || byte == UInt8(ascii: "#") && index > fragment
      if isEscape || (byte < 0x80 && byte != UInt8(ascii: "%") && allowed[Int(byte)] && !isMisplaced) {
        result.append(byte)
      } else {
        result.append(utf8: escape(byte))
      }
    }
    return String(utf8: result)
  }

  /// Percent-encodes all characters that are not unreserved, for a path segment or a part of a tag URI.
  ///
  /// - Parameter text: The segment.
  /// - Returns: The segment in ASCII letters, digits, `-`, `.`, `_`, `~` and escapes.
  public static func percentEncodingSegment(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isUnreserved) else { return text }
    var result: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) {
        result.append(byte)
      } else {
        result.append(utf8: escape(byte))
      }
    }
    return String(utf8: result)
  }

  /// Percent-encodes each segment of a path.
  ///
  /// - Parameter path: The path.
  /// - Returns: The path without empty segments, and so without slashes at its ends.
  public static func percentEncodingPath(_ path: String) -> String {
    var previous = UInt8(ascii: "/")
    let isPlain = path.utf8.allSatisfy { byte in
      defer { previous = byte }
      return isUnreserved(byte) || byte == UInt8(ascii: "/") && previous != byte
    }
    if isPlain, previous != UInt8(ascii: "/") { return path }
    return path.split(separator: "/").map { percentEncodingSegment(String($0)) }.joined(separator: "/")
  }

  /// Decodes percent escapes, for example in the path of a URL.
  ///
  /// - Parameter text: The text; invalid escapes are kept.
  /// - Returns: The decoded text; bytes that are not UTF-8 become U+FFFD.
  public static func percentDecoding(_ text: some StringProtocol) -> String {
    let text = String(text)
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let high = rest[rest.startIndex].hexValue,
        let low = rest[rest.startIndex + 1].hexValue
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(utf8: bytes)
  }

  /// Returns the range of a host in brackets, such as in `https://[::1]/`; empty if there is none.
  ///
  /// Brackets are not allowed elsewhere (RFC 3986, section 3.2.2). The text may also be only an authority.
  private static func addressLiteral(_ bytes: [UInt8]) -> Range<Int> {
    guard let open = bytes.firstIndex(of: UInt8(ascii: "[")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "]"))
    else { return 0..<0 }
    let start = bytes[..<open].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let followsSlashes = start == 0 || bytes[..<start].suffix(2).elementsEqual("//".utf8)
    let isHost = followsSlashes && (start == open || bytes[open - 1] == UInt8(ascii: "@"))
    let isAddress =
      bytes[open + 1..<close].contains(UInt8(ascii: ":"))
      && bytes[open + 1..<close].allSatisfy { $0.hexValue != nil || ":.".utf8.contains($0) }
    let next = bytes[(close + 1)...].first
    let isEnd = next.map { ":/?#".utf8.contains($0) } ?? true
    return isHost && isAddress && isEnd ? open..<close + 1 : 0..<0
  }

  /// Returns whether a byte is an unreserved character (RFC 3986, section 2.3).
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: byte.isASCIIAlphanumeric
    }
  }

  /// Whether a text is `http:` or `https:` and a host, or `tag:` and no host, before characters of which each is valid
  /// alone, as most URLs and ids are.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.count > 8 else { return false }
      if bytes.starts(with: "tag:".utf8) { return bytes[4] != UInt8(ascii: "/") && isPlain(bytes[4...]) }
      guard bytes.starts(with: "http".utf8) else { return false }
      let colon = bytes[4] == UInt8(ascii: "s") ? 5 : 4
      guard bytes[colon...].starts(with: "://".utf8), bytes.count > colon + 3, bytes[colon + 3].isASCIIAlphanumeric
      else { return false }
      // Other hosts, a user and a port need the complete check.
      var end = colon + 3
      while end < bytes.count, bytes[end] != UInt8(ascii: "/") {
        let byte = bytes[end]
        let isDot = byte == UInt8(ascii: ".") && bytes[end - 1] != byte
        guard byte.isASCIIAlphanumeric || isDot || byte == UInt8(ascii: "-") else { return false }
        end += 1
      }
      return isPlain(bytes[end...])
    } ?? false
  }

  /// Whether each character is valid alone, except one “#”.
  private static func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let plain = plain
    guard let other = bytes.firstIndex(where: { !plain[Int($0)] }) else { return true }
    return bytes[other] == UInt8(ascii: "#") && bytes[(other + 1)...].allSatisfy { plain[Int($0)] }
  }

  private static func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") }

  private static func escape(_ byte: UInt8) -> String {
    "%" + String(hexadecimal: UInt64(byte), width: 2, uppercase: true)
  }

  private static func name(of byte: UInt8) -> String {
    switch byte {
    case 0x20: "a space"
    case 0..<0x20, 0x7F: "a control character"
    default: "“\(Unicode.Scalar(byte))”"
    }
  }

  /// The ASCII characters that are valid in a URL without any others around them.
  private static let plain: [Bool] = (0..<256).map { byte in
    byte < 128 && allowed[byte] && !"%[]#".utf8.contains(UInt8(byte))
  }

  /// Whether a URI may contain each of the ASCII characters (RFC 3986, section 2).
  private static let allowed: [Bool] = {
    var table = [Bool](repeating: false, count: 128)
    for byte in UInt8(0)..<128 where byte.isASCIIAlphanumeric { table[Int(byte)] = true }
    for byte in "-._~:/?#[]@!$&'()*+,;=%".utf8 { table[Int(byte)] = true }
    return table
  }()
}

extension RuleDescription {
  package static let iriInvalidCharacter = RuleDescription(
    "iri/invalid-character", .error, "a URL must only contain valid characters", reference: .rfc(3986, "2"),
    w3c: ["InvalidUriChar", "InvalidLink", "InvalidIRI", "InvalidURIAttribute"],
    why: "Programs cut off or reject the URL, and the link is broken.",
    help: "write the character as % and its two hexadecimal digits: %20 for a space",
    wrong: "https://example.com/a b",
    right: "https://example.com/a%20b")

  package static let iriInvalidEscape = RuleDescription(
    "iri/invalid-escape", .error, "a percent sign in a URL must begin an escape", reference: .rfc(3986, "2.1"),
    w3c: ["InvalidLink", "InvalidIRI", "InvalidURIAttribute"],
    why: "Programs differ in how they read it, and the link is broken.",
    help: "write %25 for a literal percent sign",
    wrong: "https://example.com/100%",
    right: "https://example.com/100%25")

  package static let iriNotAbsolute = RuleDescription(
    "iri/not-absolute", .error, "a URL must be absolute", reference: .rfc(3986, "4.3"),
    w3c: ["InvalidFullLink", "InvalidHttpGUID", "InvalidIRI", "InvalidURLAttribute", "NotBlank"],
    why: "Feed readers show entries outside your site, so relative URLs do not work.",
    help: "write the whole URL: https://example.com/2024/rye/",
    wrong: "/2024/rye/",
    right: "https://example.com/2024/rye/")

  package static let iriWithoutHost = RuleDescription(
    "iri/without-host", .error, "a web URL must name a host", reference: .rfc(9110, "4.2"),
    w3c: ["InvalidFullLink", "InvalidLink", "InvalidIRI", "InvalidURLAttribute"],
    why: "Feed readers cannot connect to a server.",
    help: "write the host after the two slashes: https://example.com/rye",
    wrong: "https:///rye",
    right: "https://example.com/rye")
}
