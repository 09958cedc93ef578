import FeedCore
import FlyingFox
import FlyingSocks

/// Answers requests over HTTP at one address of this machine.
public struct PreviewServer: Sendable {
  /// Bytes that the head of a request may have.
  static let headLimit = 16_384

  public let host: String
  private let server: HTTPServer

  /// A server that does not run yet; port 0 is any that is free.
  ///
  /// Throws when the host is no IP address. It hangs up on who neither sends nor takes anything for so long.
  public init(
    host: String, port: UInt16, patience: Duration = .seconds(30),
    answer: @escaping @Sendable (Request) async -> Answer
  ) throws {
    self.host = host
    let pool = PatientPool(pool: HTTPServer.defaultPool(), patience: patience)
    let logger = Silence()
    let settings =
      host.contains(":")
      ? HTTPServer.Configuration(address: try .inet6(ip6: host, port: port), timeout: 30, pool: pool, logger: logger)
      : HTTPServer.Configuration(address: try .inet(ip4: host, port: port), timeout: 30, pool: pool, logger: logger)
    let isLocal = Self.isLoopback(host)
    server = HTTPServer(
      config: settings,
      handler: ClosureHTTPHandler { request in
        let request = Request(request)
        return FlyingFox.HTTPResponse(await Self.checked(request, isLocal: isLocal, answer), to: request)
      })
  }

  /// Serves until the task is cancelled; says where as soon as it listens.
  public func run(listening: @escaping @Sendable (_ address: String) async -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { [server] in try await server.run() }
      group.addTask { [server] in
        try await server.waitUntilListening()
        await listening(try await address())
        try await Task.sleep(for: .seconds(Int32.max))
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Whether only this machine can reach an address.
  public static func isLoopback(_ host: String) -> Bool { host.hasPrefix("127.") || host == "::1" }

  private func address() async throws -> String {
    let port: UInt16? =
      switch await server.listeningAddress {
      case .ip4(_, let port), .ip6(_, let port): port
      default: nil
      }
    return "http://\(host.contains(":") ? "[\(host)]" : host):\(port ?? 0)/"
  }

  /// Answers what may be asked.
  ///
  /// A page of elsewhere must not read drafts through a name that it gives this machine.
  private static func checked(
    _ request: Request, isLocal: Bool, _ answer: (Request) async -> Answer
  ) async -> Answer {
    let head = request.fields.reduce(request.path.utf8.count) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard head + request.query.utf8.count <= headLimit else { return .text(431, "This request is too long.") }
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

extension Request {
  fileprivate init(_ request: HTTPRequest) {
    var fields: [String: String] = [:]
    for (header, value) in request.headers {
      fields[header.rawValue.lowercased(), default: ""] +=
        (fields[header.rawValue.lowercased()] == nil ? "" : ", ") + value
    }
    self.init(
      method: request.method.rawValue, path: request.target.path(), query: request.target.query(), fields: fields)
  }
}

extension FlyingFox.HTTPResponse {
  fileprivate init(_ answer: Answer, to request: Request) {
    var headers = HTTPHeaders(
      Dictionary(uniqueKeysWithValues: answer.fields.map { (HTTPHeader($0.key), $0.value) }))
    let hasBody = request.method != "HEAD" && answer.status != 304
    if answer.status != 304 { headers[.contentLength] = String(answer.body.count) }
    headers[HTTPHeader("Server")] = "Feedkiln"
    let body = hasBody ? answer.body : []
    self.init(
      statusCode: HTTPStatusCode(answer.status, phrase: Self.phrases[answer.status] ?? ""), headers: headers,
      body: HTTPBodySequence(from: AnswerBody(bytes: body), count: body.count, suggestedBufferSize: 1 << 16))
  }

  private static let phrases = [
    200: "OK", 301: "Moved Permanently", 302: "Found", 304: "Not Modified", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 431: "Request Header Fields Too Large",
  ]
}

/// Says nothing of single connections.
private struct Silence: Logging {
  func logDebug(_ debug: @autoclosure () -> String) {}
  func logInfo(_ info: @autoclosure () -> String) {}
  func logWarning(_ warning: @autoclosure () -> String) {}
  func logError(_ error: @autoclosure () -> String) {}
  func logCritical(_ critical: @autoclosure () -> String) {}
}
