import Feeds
import Hummingbird

/// A feed as an HTTP response, with its media type and an entity tag for conditional requests.
struct FeedResponse {
  private let bytes: [UInt8]
  private let format: FeedFormat

  init(_ feed: Feed, as format: FeedFormat, at url: IRI) throws {
    bytes = try feed.encoded(as: format, at: url)
    self.format = format
  }

  func response(to request: Request) -> Response {
    // FNV-1a: the same bytes have the same tag on each server.
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let tag = "\"\(String(hash, radix: 16))\""
    let headers: HTTPFields = [
      .contentType: "\(format.mediaType); charset=utf-8", .eTag: tag, .cacheControl: "max-age=300",
    ]
    // The header is a list of tags, which a proxy may have marked as weak.
    if request.headers[.ifNoneMatch]?.contains(tag) == true { return Response(status: .notModified, headers: headers) }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
