public import FeedCore

/// One comment of a stranger's.
///
/// The model has no place for an e-mail or IP address.
public struct Comment: Sendable {
  /// The comment's name within its thread.
  public var id: String
  /// The id of the comment that this one answers.
  public var replyTo: String?
  public var authorName: String?
  public var authorURL: IRI?
  public var published: Timestamp
  public var updated: Timestamp?
  public var state: CommentState
  public var kind: CommentKind
  public var format: CommentFormat
  /// The body as its author wrote it; nothing in it is trusted.
  public var body: [UInt8]
  public var location: SourceLocation
}

/// Only approved comments are published.
public enum CommentState: String, Sendable, Hashable, CaseIterable {
  case approved, pending, spam, deleted
}

/// What sort of answer a comment is.
public enum CommentKind: String, Sendable, Hashable, CaseIterable {
  case comment, pingback, trackback, webmention
}

public enum CommentFormat: String, Sendable, Hashable, CaseIterable {
  case markdown, html, text
}
