import FeedCore

/// The normal form of a URL for comparisons (RFC 3986, section 6.2).
enum IRINormalForm {
  private static let defaultPorts = ["http": "80", "https": "443", "ftp": "21"]

  static func of(_ text: String) -> String {
    guard !isPlainName(text) else { return text }
    var parts = IRIReference(text)
    guard let scheme = parts.scheme?.lowercased() else { return text }
    parts.scheme = scheme
    if let authority = parts.authority {
      parts.authority = normalAuthority(authority, scheme: scheme)
      parts.path = IRIReference("//host").resolve(IRIReference(path: parts.path)).path
      if parts.path.isEmpty, defaultPorts[scheme] != nil { parts.path = "/" }
    }
    parts.path = normalEscapes(parts.path)
    parts.query = parts.query.map(normalEscapes)
    parts.fragment = parts.fragment.map(normalEscapes)
    return parts.description
  }

  /// Whether a name has only one spelling, such as a tag: URI without escapes.
  private static func isPlainName(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return !bytes[bytes.index(after: colon)...].starts(with: "//".utf8)
      && bytes[..<colon].allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      && !bytes.contains(UInt8(ascii: "%"))
  }

  private static func normalAuthority(_ authority: String, scheme: String) -> String {
    let parts = authority.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    var host = (parts.last ?? "").lowercased()
    if let port = defaultPorts[scheme], host.hasSuffix(":" + port) { host.removeLast(port.count + 1) }
    if host.hasSuffix(":") { host.removeLast() }
    let user = parts.count == 2 && !["", ":"].contains(parts[0]) ? "\(parts[0])@" : ""
    return user + host
  }

  /// Returns a text with escapes in uppercase, and without escapes of unreserved characters.
  private static func normalEscapes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count, let high = bytes[position + 1].hexValue,
        let low = bytes[position + 2].hexValue
      else {
        result.append(bytes[position])
        position += 1
        continue
      }
      let byte = high << 4 | low
      if byte.isASCIIAlphanumeric || "-._~".utf8.contains(byte) {
        result.append(byte)
      } else {
        result.append(utf8: String(utf8: bytes[position..<position + 3]).uppercased())
      }
      position += 3
    }
    return String(utf8: result)
  }
}

extension IRIReference {
  fileprivate init(path: String) {
    self.init("")
    self.path = path
  }
}
