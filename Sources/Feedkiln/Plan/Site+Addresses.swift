import FeedContent
import FeedCore

extension Site {
  /// Where a file below the output folder is served.
  func address(ofOutput path: String) -> IRI {
    let segments = path.split(separator: "/").map { IRI.percentEncodingSegment(String($0)) }
    return outputAddress.resolve(segments.joined(separator: "/"))
  }

  /// Where the output folder is served.
  var outputAddress: IRI { baseURL.resolve(feeds.url) }

  /// Where a file is served whose path has no parts such as “..”; the folder's address is worked out only once.
  static func address(of path: String, below folder: IRI) -> IRI {
    let segments = path.split(separator: "/").map { IRI.percentEncodingSegment(String($0)) }.joined(separator: "/")
    return folder.string.hasSuffix("/") ? IRI(folder.string + segments) : folder.resolve(segments)
  }
}
