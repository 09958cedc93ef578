import FeedCore
import FeedSystem

/// A temporary file of comments, until all articles of the export have been read.
struct CommentSpool {
  /// The byte range of a comment; positions increase in the order in which comments are added.
  typealias Place = Range<Int>

  private let file = SpoolFile()

  func add(_ comment: ImportedComment) throws(FileError) -> Place {
    var fields = SpooledFields()
    fields.append(comment)
    return try file.append(fields.bytes)
  }

  func comments(at places: some Sequence<Place>) throws(FileError) -> [ImportedComment] {
    var comments: [ImportedComment] = []
    for place in places {
      var fields = SpooledFields(bytes: try file.contents.bytes(at: place))
      comments.append(fields.comment())
    }
    return comments
  }
}
