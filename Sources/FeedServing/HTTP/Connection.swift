import NIOCore
import NIOHTTP1

/// An HTTP connection, which serves one request after another.
///
/// Nothing is read before it is served, so that a connection that arrives during shutdown can be dropped.
struct Connection: Sendable {
  let channel: any Channel
  /// The idle time after which the connection is closed.
  let idleTimeout: TimeAmount

  /// Starts to read from the channel and to measure its idle time.
  ///
  /// The result must be consumed completely; it closes the channel.
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

  /// Serves requests until the client or the server closes the connection.
  ///
  /// The body is read only of a form that the filter accepts. An error response closes the connection.
  func serve(_ filter: RequestFilter) async throws {
    try await opened().executeThenClose { requests, responses in
      var parts = requests.makeAsyncIterator()
      while let part = try await parts.next() {
        guard case .head(let head) = part else { continue }
        var request = Request(head)
        let response: Response
        if let refusal = filter.refusal(of: request) {
          response = refusal
        } else if request.method == "POST" {
          if let body = try await Self.body(&parts) {
            request.body = body
            response = await filter.response(request)
          } else {
            response = .text(413, "The feed is too large: at most \(CheckPage.bodyLimit >> 20) MiB are checked.")
          }
        } else {
          response = await filter.response(request)
        }
        let goesOn = head.isKeepAlive && response.status < 400
        try await send(response, to: request, closing: !goesOn, responses)
        guard goesOn else { return }
      }
    }
  }

  /// Reads the body of a request, or returns `nil` if it is too large.
  private static func body(
    _ parts: inout NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
  ) async throws -> [UInt8]? {
    var body: [UInt8] = []
    while let part = try await parts.next() {
      guard case .body(let chunk) = part else { break }
      guard body.count + chunk.readableBytes <= CheckPage.bodyLimit else { return nil }
      body += chunk.readableBytesView
    }
    return body
  }

  /// Sends a response; a file is read as fast as the client receives it.
  private func send(
    _ response: Response, to request: Request, closing: Bool,
    _ responses: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
  ) async throws {
    let head = response.head(closing: closing)
    guard request.method != "HEAD", response.status != 304 else {
      return try await responses.write(contentsOf: [.head(head), .end(nil)])
    }
    guard let file = response.file else {
      return try await responses.write(
        contentsOf: [.head(head), .body(.byteBuffer(ByteBuffer(bytes: response.body))), .end(nil)])
    }
    try await responses.write(.head(head))
    var sent = 0
    while sent < file.range.count {
      let chunk = try file.chunk(at: sent)
      try await responses.write(.body(.byteBuffer(ByteBuffer(bytes: chunk))))
      // A write returns before the channel has seen it, so that many would pile up; this returns after.
      try await channel.eventLoop.submit {}.get()
      sent += chunk.count
    }
    try await responses.write(.end(nil))
  }
}

/// Closes a connection that has been idle for too long.
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
  /// The head of the response.
  fileprivate func head(closing: Bool) -> HTTPResponseHead {
    var headers = HTTPHeaders(fields.sorted { $0.key < $1.key })
    headers.add(name: "Server", value: "Feedkiln")
    if closing { headers.add(name: "Connection", value: "close") }
    if status != 304 { headers.add(name: "Content-Length", value: String(file?.range.count ?? body.count)) }
    return HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
  }
}
