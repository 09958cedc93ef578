import FeedCore

/// Refuses requests that are too large, for another host, or that send data from another site’s page.
struct RequestFilter: Sendable {
  /// The maximum size of a request’s path, query and header fields in bytes.
  static let headLimit = 16_384

  /// Whether only this machine can reach the server.
  let isLocal: Bool
  let response: @Sendable (Request) async -> Response

  /// Returns the response to a request, or a refusal.
  @Sendable func pass(_ request: Request) async -> Response {
    if let refusal = refusal(of: request) { return refusal }
    return await response(request)
  }

  /// Returns the response to a request that is refused by its header, or `nil`.
  ///
  /// The host is checked against DNS rebinding: otherwise another site’s page could read drafts through a host name
  /// that leads to this machine.
  func refusal(of request: Request) -> Response? {
    let head = request.fields.reduce(request.path.utf8.count) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard head + request.query.utf8.count <= Self.headLimit else { return .text(431, "Request is too large.") }
    let isForm = request.method == "POST" && request.path == CheckPage.path
    guard ["GET", "HEAD"].contains(request.method) || isForm else {
      let allowed = request.path == CheckPage.path ? "GET, HEAD or POST" : "GET or HEAD"
      var refusal = Response.text(405, "Method not allowed. Use \(allowed).")
      refusal.fields["Allow"] = request.path == CheckPage.path ? "GET, HEAD, POST" : "GET, HEAD"
      return refusal
    }
    guard !isLocal || Self.isLoopback(request.fields["host", default: ""]) else {
      return .text(403, "Forbidden. Use localhost or 127.0.0.1 on this computer.")
    }
    guard !isForm || Self.isFromOwnPage(request) else {
      return .text(403, "Forbidden. Use the form on the page \(CheckPage.path) of this server.")
    }
    return nil
  }

  /// Returns whether a request was sent by a page of this server, according to the browser (Fetch, section 3.2).
  ///
  /// A program that sends neither field is refused also, because an old browser may be one.
  private static func isFromOwnPage(_ request: Request) -> Bool {
    let origin = request.fields["origin"]
    let isOwnOrigin = origin == request.fields["host"].map { "http://\($0)" }
    guard let site = request.fields["sec-fetch-site"] else { return origin != nil && isOwnOrigin }
    return site == "same-origin" && (origin == nil || isOwnOrigin)
  }

  /// Returns whether a Host field is a loopback name or address of this machine (RFC 9110, section 7.2).
  private static func isLoopback(_ host: String) -> Bool {
    let name = host.hasPrefix("[") ? host.dropFirst().prefix { $0 != "]" } : host.prefix { $0 != ":" }
    // Any other name, even “localhost.example.com”, may resolve to this machine.
    return name == "localhost" || name == "::1"
      || name.hasPrefix("127.") && name.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
  }
}
