internal import FeedCore

/// Makes the URLs in an article or comment absolute, as a browser does on its page.
struct URLResolver {
  private let base: IRIReference

  init(base: IRI) {
    self.base = base.reference
  }

  /// Returns the absolute URL as a URI, or `nil` if its scheme is not allowed or its host is missing.
  func resolve(_ text: some Collection<UInt8>, schemes: Set<String>) -> IRIReference? {
    var target = base.resolve(IRIReference(URLResolver.normalized(text)))
    guard let scheme = target.scheme?.lowercased(), schemes.contains(scheme) else { return nil }
    target.scheme = scheme
    if URLResolver.schemesWithHost.contains(scheme), target.authority?.isEmpty ?? true { return nil }
    if scheme == "data", !target.path.lowercased().utf8.starts(with: "image/".utf8) { return nil }
    target.authority = target.authority.map(IRI.percentEncoding)
    target.path = URLResolver.percentEncoding(target.path)
    target.query = target.query.map(URLResolver.percentEncoding)
    target.fragment = target.fragment.map(URLResolver.percentEncoding)
    return target
  }

  /// Whether the URL refers to a fragment of the page itself.
  func isOnSamePage(_ text: some Collection<UInt8>) -> Bool {
    var target = base.resolve(IRIReference(URLResolver.normalized(text)))
    guard target.fragment != nil else { return false }
    target.fragment = nil
    var page = base
    page.fragment = nil
    return target == page
  }

  private static let schemesWithHost: Set<String> = ["ftp", "http", "https"]

  /// Returns a URL as browsers correct it: without control characters, with slashes for backslashes and two before a
  /// host.
  private static func normalized(_ text: some Collection<UInt8>) -> String {
    var bytes = Array(text.drop { $0 <= 0x20 })
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    bytes.removeAll { $0 < 0x20 || $0 == 0x7F }
    var start = 0
    if let scheme = IRIReference(String(utf8: bytes)).scheme {
      guard schemesWithHost.contains(scheme.lowercased()) else { return String(utf8: bytes) }
      start = scheme.utf8.count + 1
    }
    let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
    for index in start..<max(start, end) where bytes[index] == UInt8(ascii: "\\") {
      bytes[index] = UInt8(ascii: "/")
    }
    let slashes = bytes[start..<max(start, end)].prefix { $0 == UInt8(ascii: "/") }.count
    if start > 0 || slashes > 2 {
      bytes.replaceSubrange(start..<start + slashes, with: "//".utf8)
    }
    return String(utf8: bytes)
  }

  /// Escapes characters that are not allowed in a path, query or fragment: brackets and number signs.
  private static func percentEncoding(_ part: String) -> String {
    var result: [UInt8] = []
    for byte in IRI.percentEncoding(part).utf8 {
      switch byte {
      case UInt8(ascii: "["): result.append(utf8: "%5B")
      case UInt8(ascii: "]"): result.append(utf8: "%5D")
      case UInt8(ascii: "#"): result.append(utf8: "%23")
      default: result.append(byte)
      }
    }
    return String(utf8: result)
  }
}
