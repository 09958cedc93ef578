import FeedArchive
import FeedCore
import FeedSystem

/// An HTTP response.
package struct Response: Sendable {
  package var status: Int
  package var fields: [String: String]
  package var body: [UInt8]
  /// The part of a file that is the body, instead of bytes in memory.
  package var file: FilePart?

  init(_ status: Int, _ fields: [String: String] = [:], body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// Returns a short plain-text response, for errors.
  static func text(_ status: Int, _ text: String) -> Response {
    Response(status, ["Content-Type": "text/plain; charset=utf-8"], body: Array("\(text)\n".utf8))
  }

  static func moved(to path: String, permanently: Bool = false) -> Response {
    Response(permanently ? 301 : 302, ["Location": path])
  }

  /// Returns a response with a strong tag, or status 304 if the client’s copy is current (RFC 9110, section 13).
  static func content(
    _ bytes: [UInt8], type: String, changed: Timestamp? = nil, for request: Request
  ) -> Response {
    var fields = ["Content-Type": type, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"]
    var body = bytes
    var tag = "\"\(Fingerprint(bytes))\""
    if bytes.count > compressedFrom, isText(type) {
      fields["Vary"] = "Accept-Encoding"
      if request.acceptsGzip, let packed = try? GzipEncoder.encode(bytes, for: request.path) {
        body = packed
        fields["Content-Encoding"] = "gzip"
        tag = "\"\(Fingerprint(bytes))-gzip\""
      }
    }
    fields["ETag"] = tag
    let date = changed.map(httpDate)
    fields["Last-Modified"] = date
    guard request.knows(tag, date) else { return Response(200, fields, body: body) }
    fields["Content-Encoding"] = nil
    fields["Content-Type"] = nil
    return Response(304, fields)
  }

  /// Returns the response for a file that is sent in chunks, or for a part of it.
  static func file(
    _ path: String, _ identity: FileIdentity, type: String, for request: Request
  ) throws(FileError) -> Response {
    let file = try OpenFile(path)
    let size = file.size
    let tag = "\"\(Fingerprint(describing: identity))\""
    let date = httpDate(Timestamp(secondsSinceEpoch: Int64(identity.modified / 1_000_000_000)))
    var fields = [
      "Content-Type": type, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff", "ETag": tag,
      "Last-Modified": date, "Accept-Ranges": "bytes",
    ]
    if request.knows(tag, date) {
      fields["Content-Type"] = nil
      return Response(304, fields)
    }
    let isSame = request.fields["if-range"].map { $0 == tag || $0 == date } ?? true
    var response = Response(200, fields)
    switch isSame ? ByteRange(request.fields["range"], size: size) : .whole {
    case .whole: response.file = FilePart(file, 0..<size)
    case .part(let range):
      response.status = 206
      response.fields["Content-Range"] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
      response.file = FilePart(file, range)
    case .unsatisfiable:
      response = .text(416, "The file has \(size) bytes.")
      response.fields["Content-Range"] = "bytes */\(size)"
    }
    return response
  }

  private static let compressedFrom = 1400

  static func isText(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.hasSuffix("; charset=utf-8") || type.hasPrefix("image/svg")
  }

  /// Returns a date in HTTP’s format (RFC 9110, section 5.6.7).
  private static func httpDate(_ time: Timestamp) -> String {
    let date = Timestamp(secondsSinceEpoch: time.secondsSinceEpoch).rfc822
    return date.prefix { $0 != "+" } + "GMT"
  }
}
