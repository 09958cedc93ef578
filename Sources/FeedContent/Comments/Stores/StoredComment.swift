import FeedCore

/// A comment as a store holds it, before anything in it is judged.
///
/// There is no place for an e-mail or IP address.
struct StoredComment {
  /// The id within the store.
  var id: String
  var replyTo: String?
  var name: String?
  var url: String?
  var published: Timestamp?
  var updated: Timestamp?
  var state = CommentState.approved
  var kind = CommentKind.comment
  var format: CommentFormat
  var body: [UInt8]
  var link: String?
  var location: SourceLocation
}
