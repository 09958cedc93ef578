import NIOCore
import NIOHTTP1

/// What somebody asks over one connection, one request after another.
///
/// Nothing is read of it before it is served, so that one that comes while the server ends can be left alone.
struct Connection: Sendable {
  let channel: any Channel
  /// After which it hangs up on who neither sends nor takes anything.
  let idleTimeout: TimeAmount

  /// Begins to read, and to wait; what is wrapped has to be served to its end.
  private func opened() async throws -> NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart> {
    try await channel.eventLoop.submit {
      var limits = NIOHTTPDecoderLimitConfiguration()
      limits.maxHeaderListSize = RequestFilter.headLimit * 4
      let pipeline = channel.pipeline.syncOperations
      try pipeline.addHandlers(IdleStateHandler(allTimeout: idleTimeout), IdleConnectionCloser())
      try pipeline.configureHTTPServerPipeline(
        withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
      let wrapped = try NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>(
        wrappingChannelSynchronously: channel)
      try channel.syncOptions?.setOption(.autoRead, value: true)
      return wrapped
    }.get()
  }

  /// Answers until either side has had enough.
  ///
  /// What a request brings beside its head is left unread: nothing here takes anything.
  func serve(_ response: @Sendable (Request) async -> Response) async throws {
    try await opened().executeThenClose { requests, responses in
      for try await part in requests {
        guard case .head(let head) = part else { continue }
        let request = Request(head)
        let response = await response(request)
        let goesOn = head.isKeepAlive && response.status < 400
        try await responses.write(contentsOf: response.parts(to: request, closing: !goesOn))
        guard goesOn else { return }
      }
    }
  }
}

/// Hangs up on who neither sends nor takes anything for too long.
private final class IdleConnectionCloser: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
    context.close(promise: nil)
  }
}

extension Request {
  fileprivate init(_ head: HTTPRequestHead) {
    var fields: [String: String] = [:]
    for (name, value) in head.headers {
      let name = name.lowercased()
      fields[name] = fields[name].map { "\($0), \(value)" } ?? value
    }
    let target = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    self.init(
      method: head.method.rawValue, path: target[0], query: target.count > 1 ? target[1] : "", fields: fields)
  }
}

extension Response {
  /// The answer as it goes over the wire: a head alone where the asker wants no body, or has it.
  fileprivate func parts(to request: Request, closing: Bool) -> [HTTPServerResponsePart] {
    var headers = HTTPHeaders(fields.sorted { $0.key < $1.key })
    headers.add(name: "Server", value: "Feedkiln")
    if closing { headers.add(name: "Connection", value: "close") }
    if status != 304 { headers.add(name: "Content-Length", value: String(body.count)) }
    let head = HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
    guard request.method != "HEAD", status != 304 else { return [.head(head), .end(nil)] }
    return [.head(head), .body(.byteBuffer(ByteBuffer(bytes: body))), .end(nil)]
  }
}
