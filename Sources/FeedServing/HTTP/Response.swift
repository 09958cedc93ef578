import FeedArchive
import FeedCore
import FeedSystem

/// An HTTP response.
package struct Response: Sendable {
  package var status: Int
  package var fields: [String: String]
  package var body: [UInt8]

  init(_ status: Int, _ fields: [String: String] = [:], body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// A short text, for what cannot be answered.
  static func text(_ status: Int, _ text: String) -> Response {
    Response(status, ["Content-Type": "text/plain; charset=utf-8"], body: Array("\(text)\n".utf8))
  }

  static func moved(to path: String, permanently: Bool = false) -> Response {
    Response(permanently ? 301 : 302, ["Location": path])
  }

  /// Bytes that are known again: with a strong tag, and nothing but that where the asker has them (RFC 9110, section 13).
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
    let isKnown =
      request.fields["if-none-match"] == nil
      ? date != nil && request.fields["if-modified-since"] == date : request.has(tag)
    guard isKnown else { return Response(200, fields, body: body) }
    fields["Content-Encoding"] = nil
    fields["Content-Type"] = nil
    return Response(304, fields)
  }

  /// Smaller bodies fit into one packet as they are.
  private static let compressedFrom = 1400

  private static func isText(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.hasSuffix("; charset=utf-8") || type.hasPrefix("image/svg")
  }

  /// A date as HTTP has it (RFC 9110, section 5.6.7).
  private static func httpDate(_ moment: Timestamp) -> String {
    let date = Timestamp(secondsSinceEpoch: moment.secondsSinceEpoch).rfc822
    return date.prefix { $0 != "+" } + "GMT"
  }
}
