import FeedCore
import FeedSystem

/// Comments of half a million may wait here until their threads are made: on the disk, where there are many.
struct SpooledComments: Sendable {
  /// Where a comment stands.
  typealias Place = Range<Int>

  private let contents: SpooledBytes

  init(_ file: SpoolFile) { contents = file.contents }

  func comments(at places: [Place]) throws(FileError) -> [Comment] {
    var comments: [Comment] = []
    comments.reserveCapacity(places.count)
    for place in places { comments.append(Comment(spooled: try contents.bytes(at: place))) }
    return comments
  }
}

extension SpoolFile {
  func append(_ comments: [Comment]) throws(FileError) -> [SpooledComments.Place] {
    var places: [SpooledComments.Place] = []
    places.reserveCapacity(comments.count)
    for comment in comments { places.append(try append(comment)) }
    return places
  }

  func append(_ comment: Comment) throws(FileError) -> SpooledComments.Place { try append(comment.spooled) }
}

extension Comment {
  /// All that is published of the comment, and where it begins.
  fileprivate var spooled: [UInt8] {
    var writer = BinaryWriter()
    write(to: &writer)
    writer.write(location.file)
    for number in [location.line, location.column, location.byteOffset, location.byteCount] { writer.write(number) }
    return writer.bytes
  }

  fileprivate init(spooled: [UInt8]) {
    var reader = BinaryReader(spooled)
    let texts = CommentTexts(bytes: reader.byteList())
    let (published, updated) = (reader.timestamp(), reader.optional { $0.timestamp() })
    let state = CommentState(rawValue: reader.text()) ?? .pending
    let (kind, format) = (CommentKind(rawValue: reader.text()), CommentFormat(rawValue: reader.text()))
    let (file, line, column) = (reader.text(), reader.number(), reader.number())
    let place = SourceLocation(
      file: file, line: line, column: column, byteOffset: reader.number(), byteCount: reader.number())
    self.init(
      texts: texts, published: published, updated: updated, state: state,
      kind: kind ?? .comment, format: format ?? .text, location: place)
  }
}
