/// Lets only those requests in that may be asked.
struct RequestGate: Sendable {
  /// Bytes that the head of a request may have.
  static let headLimit = 16_384

  /// Whether only this machine can reach the server.
  let isLocal: Bool
  let answer: @Sendable (Request) async -> Answer

  /// Answers a request, or refuses it.
  ///
  /// A page of elsewhere must not read drafts through a name that it gives this machine.
  @Sendable func pass(_ request: Request) async -> Answer {
    let head = request.fields.reduce(request.path.utf8.count) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard head + request.query.utf8.count <= Self.headLimit else { return .text(431, "This request is too long.") }
    guard ["GET", "HEAD"].contains(request.method) else {
      var refusal = Answer.text(405, "Here one can only read.")
      refusal.fields["Allow"] = "GET, HEAD"
      return refusal
    }
    let name = request.fields["host", default: ""]
    let isOurs = name.hasPrefix("127.") || name.hasPrefix("localhost") || name.hasPrefix("[::1]")
    guard !isLocal || isOurs else { return .text(403, "This is served to this machine only, by its own name.") }
    return await answer(request)
  }
}
