public import FeedCore
import FeedSystem

/// One comment of a stranger's.
///
/// The model has no place for an e-mail or IP address.
public struct Comment: Sendable {
  private(set) var texts: CommentTexts
  private var replyToPlace: [SourceLocation]
  public var published: Timestamp
  public var updated: Timestamp?
  public var state: CommentState
  public var kind: CommentKind
  public var format: CommentFormat
  /// Where the comment begins in its file.
  public var location: SourceLocation

  public init(
    id: String, replyTo: String? = nil, replyToLocation: SourceLocation? = nil, authorName: String? = nil,
    authorURL: IRI? = nil, published: Timestamp, updated: Timestamp? = nil, state: CommentState = .approved,
    kind: CommentKind = .comment, format: CommentFormat = .markdown, body: [UInt8] = [], link: String? = nil,
    location: SourceLocation
  ) {
    self.init(
      texts: CommentTexts(
        id: id, replyTo: replyTo, authorName: authorName, authorURL: authorURL?.string, link: link, body: body),
      published: published, updated: updated, state: state, kind: kind, format: format, location: location)
    replyToPlace = replyToLocation.map { [$0] } ?? []
  }

  init(
    texts: CommentTexts, published: Timestamp, updated: Timestamp?, state: CommentState, kind: CommentKind,
    format: CommentFormat, location: SourceLocation
  ) {
    self.texts = texts
    replyToPlace = []
    self.published = published
    self.updated = updated
    self.state = state
    self.kind = kind
    self.format = format
    self.location = location
  }

  /// The comment's name within its thread.
  public var id: String { texts.text(.id) ?? "" }

  /// The id of the comment that this one answers.
  public var replyTo: String? {
    get { texts.text(.replyTo) }
    set {
      texts = CommentTexts(
        id: id, replyTo: newValue, authorName: authorName, authorURL: authorURL?.string, link: link, body: Array(body))
    }
  }

  /// Where `replyTo` stands in the file.
  public var replyToLocation: SourceLocation? { replyToPlace.first }
  public var authorName: String? { texts.text(.authorName) }
  public var authorURL: IRI? { texts.text(.authorURL).map { IRI(unchecked: $0) } }
  /// The body as its author wrote it; nothing in it is trusted.
  public var body: ArraySlice<UInt8> { texts[.body] }
  /// Where the comment can be seen, if that is known: a whole address, or a fragment of its article's page with its `#`.
  public var link: String? { texts.text(.link) }

  /// Writes all that it is, but not where it stands.
  func write(to writer: inout BinaryWriter) {
    writer.write(texts.bytes)
    writer.write(published)
    writer.write(updated)
    for text in [state.rawValue, kind.rawValue, format.rawValue] { writer.write(text) }
  }
}

/// Only approved comments are published.
public enum CommentState: String, Sendable, Hashable, CaseIterable {
  case approved, pending, spam, deleted
}

/// What sort of answer a comment is.
public enum CommentKind: String, Sendable, Hashable, CaseIterable {
  case comment, pingback, trackback, webmention
  case like, repost, bookmark

  /// Whether somebody said no more than that they like an article: counted, and listed only where that is wanted.
  public var isReaction: Bool { self == .like || self == .repost || self == .bookmark }
}

public enum CommentFormat: String, Sendable, Hashable, CaseIterable {
  case markdown, html, text
  /// HTML in which line ends are breaks and empty lines part paragraphs.
  case wordPress = "wordpress"
}
