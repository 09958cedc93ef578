package import FeedCore

/// Hosts that are not on the web: examples, this machine, private networks, and names without a domain.
package enum PlaceholderHost {
  /// Returns the host of a URL if it is a placeholder, and otherwise `nil`.
  package static func of(_ url: IRI) -> String? {
    guard var host = url.reference.authority?.lowercased() else { return nil }
    if host.hasPrefix("[") {
      host = String(host.dropFirst().prefix { $0 != "]" })
      return isPrivate(ipv6: host) ? host : nil
    }
    host = String(host.prefix { $0 != ":" })
    if host.hasSuffix(".") { host.removeLast() }
    return isPlaceholder(host) ? host : nil
  }

  /// Domains that are reserved for tests and local networks (RFC 6761, RFC 6762).
  private static let domains = ["localhost", "local", "test", "invalid", "internal", "lan", "home.arpa"]
  /// Hosts that templates and documentation contain (RFC 2606); another host below them was chosen, such as for a test.
  private static let examples = Set(
    ["example.com", "example.net", "example.org"].flatMap { [$0, "www." + $0, "blog." + $0] })

  private static func isPlaceholder(_ host: String) -> Bool {
    if examples.contains(host) || !host.contains(".") { return true }
    if domains.contains(where: { host == $0 || host.hasSuffix("." + $0) }) { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard parts.count == 4, let first = parts[0], let second = parts[1], parts[2] != nil, parts[3] != nil else {
      return false
    }
    return switch (first, second) {
    case (0, _), (10, _), (127, _), (169, 254), (192, 168), (172, 16...31), (100, 64...127): true
    default: false
    }
  }

  private static func isPrivate(ipv6 host: String) -> Bool {
    host == "::" || host == "::1" || host.hasPrefix("fc") || host.hasPrefix("fd") || host.hasPrefix("fe80")
      || host.hasPrefix("::ffff:127.")
  }
}
