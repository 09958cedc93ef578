import FeedContent
import FeedCore

extension Site {
  /// Where a file below the output folder is served.
  func address(ofOutput path: String) -> IRI {
    let segments = path.split(separator: "/").map { IRI.percentEncodingSegment(String($0)) }
    return baseURL.resolve(feeds.url).resolve(segments.joined(separator: "/"))
  }
}
