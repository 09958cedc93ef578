import FeedContent
import FeedCore

extension Site {
  /// Returns the URL of a file in the output folder.
  func url(ofOutput path: String) -> IRI {
    outputURL.resolve(IRI.percentEncodingPath(path))
  }

  /// The URL of the output folder.
  var outputURL: IRI { baseURL.resolve(feeds.url) }

  /// Returns the URL of a file in a folder, whose URL is computed once by the caller.
  ///
  /// The path must be relative, without `.` and `..` components.
  static func url(of path: String, below folder: IRI) -> IRI {
    let path = IRI.percentEncodingPath(path)
    return folder.string.utf8.last == UInt8(ascii: "/") ? IRI(unchecked: folder.string + path) : folder.resolve(path)
  }
}
