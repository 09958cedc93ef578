import FeedCore

/// Refuses requests that are too large, not read-only, or for another host.
struct RequestFilter: Sendable {
  /// The maximum size of a request’s path, query and header fields in bytes.
  static let headLimit = 16_384

  /// Whether only this machine can reach the server.
  let isLocal: Bool
  let response: @Sendable (Request) async -> Response

  /// Returns the response to a request, or a refusal.
  ///
  /// The host is checked against DNS rebinding: otherwise another site’s page could read drafts through a host name
  /// that leads to this machine.
  @Sendable func pass(_ request: Request) async -> Response {
    let head = request.fields.reduce(request.path.utf8.count) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard head + request.query.utf8.count <= Self.headLimit else { return .text(431, "Request is too large.") }
    guard ["GET", "HEAD"].contains(request.method) else {
      var refusal = Response.text(405, "Method not allowed. Use GET or HEAD.")
      refusal.fields["Allow"] = "GET, HEAD"
      return refusal
    }
    guard !isLocal || Self.isLoopback(request.fields["host", default: ""]) else {
      return .text(403, "Forbidden. Use localhost or 127.0.0.1 on this computer.")
    }
    return await response(request)
  }

  /// Returns whether a Host field is a loopback name or address of this machine (RFC 9110, section 7.2).
  private static func isLoopback(_ host: String) -> Bool {
    let name = host.hasPrefix("[") ? host.dropFirst().prefix { $0 != "]" } : host.prefix { $0 != ":" }
    // Any other name, even “localhost.example.com”, may resolve to this machine.
    return name == "localhost" || name == "::1"
      || name.hasPrefix("127.") && name.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
  }
}
