import FeedCore

/// Lets only those requests in that may be asked.
struct RequestFilter: Sendable {
  /// Bytes that the head of a request may have.
  static let headLimit = 16_384

  /// Whether only this machine can reach the server.
  let isLocal: Bool
  let response: @Sendable (Request) async -> Response

  /// Answers a request, or refuses it.
  ///
  /// A page of elsewhere must not read drafts through a name that it gives this machine.
  @Sendable func pass(_ request: Request) async -> Response {
    let head = request.fields.reduce(request.path.utf8.count) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard head + request.query.utf8.count <= Self.headLimit else { return .text(431, "Request is too large.") }
    guard ["GET", "HEAD"].contains(request.method) else {
      var refusal = Response.text(405, "Method not allowed. Use GET or HEAD.")
      refusal.fields["Allow"] = "GET, HEAD"
      return refusal
    }
    guard !isLocal || Self.isOurs(request.fields["host", default: ""]) else {
      return .text(403, "Forbidden. Use localhost or 127.0.0.1 on this computer.")
    }
    return await response(request)
  }

  /// Whether a Host field names this machine as it names itself (RFC 9110, section 7.2).
  private static func isOurs(_ host: String) -> Bool {
    let name = host.hasPrefix("[") ? host.dropFirst().prefix { $0 != "]" } : host.prefix { $0 != ":" }
    // A name such as “localhost.example.com” can lead anywhere, and here too.
    return name == "localhost" || name == "::1"
      || name.hasPrefix("127.") && name.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
  }
}
