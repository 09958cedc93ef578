import FeedContent
import FeedCore

extension Site {
  /// Where a file below the output folder is served.
  func address(ofOutput path: String) -> IRI {
    outputAddress.resolve(IRI.percentEncodingPath(path))
  }

  /// Where the output folder is served.
  var outputAddress: IRI { baseURL.resolve(feeds.url) }

  /// Where a file is served whose path has no parts such as “..”; the folder's address is worked out only once.
  static func address(of path: String, below folder: IRI) -> IRI {
    let path = IRI.percentEncodingPath(path)
    return folder.string.utf8.last == UInt8(ascii: "/") ? IRI(unchecked: folder.string + path) : folder.resolve(path)
  }
}
