import FeedCore
import FeedSystem

/// Comments of an export on the disk, until it is known which articles they are on.
struct CommentSpool {
  /// Where a comment stands in it; places grow in the order in which comments come.
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
