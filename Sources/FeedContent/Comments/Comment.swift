public import FeedCore
import FeedSystem

/// One comment, as it is in memory wherever it comes from.
///
/// The model has no place for an e-mail or IP address.
public struct Comment: Sendable {
  /// The comment's name within its thread.
  public var id: String
  /// The id of the comment that this one replies to.
  public var replyTo: String?
  /// The position of `replyTo` in the file.
  @Boxed public var replyToLocation: SourceLocation?
  public var authorName: String?
  public var authorURL: IRI?
  public var published: Timestamp
  public var updated: Timestamp?
  public var state: CommentState
  public var kind: CommentKind
  public var format: CommentFormat
  /// The body as its author wrote it; nothing in it is trusted.
  public var body: ArraySlice<UInt8>
  /// The comment's own URL, if it is known: a whole URL, or a fragment of its article's page with its `#`.
  public var link: String?
  /// The position at which the comment begins in its file.
  public var location: SourceLocation

  public init(
    id: String, replyTo: String? = nil, replyToLocation: SourceLocation? = nil, authorName: String? = nil,
    authorURL: IRI? = nil, published: Timestamp, updated: Timestamp? = nil, state: CommentState = .approved,
    kind: CommentKind = .comment, format: CommentFormat = .markdown, body: [UInt8] = [], link: String? = nil,
    location: SourceLocation
  ) {
    self.id = id
    self.replyTo = replyTo.flatMap { $0.isEmpty ? nil : $0 }
    self.replyToLocation = replyToLocation
    self.authorName = authorName.flatMap { $0.isEmpty ? nil : $0 }
    self.authorURL = authorURL.flatMap { $0.string.isEmpty ? nil : $0 }
    self.published = published
    self.updated = updated
    self.state = state
    self.kind = kind
    self.format = format
    self.body = body[...]
    self.link = link.flatMap { $0.isEmpty ? nil : $0 }
    self.location = location
  }
}

extension Comment {
  /// Writes everything that decides how the comment is published.
  func writeContent(to writer: inout BinaryWriter) {
    for text in [id, replyTo, authorName, authorURL?.string, link] { writer.write(text) }
    writer.write(body)
    writer.write(published)
    writer.write(updated)
    for text in [state.rawValue, kind.rawValue, format.rawValue] { writer.write(text) }
  }

  /// Writes the comment, but not the position of `replyTo`.
  func write(to writer: inout BinaryWriter) {
    writeContent(to: &writer)
    writer.write(location)
  }

  /// Reads what `write` wrote.
  init(_ reader: inout BinaryReader) {
    func text(_ reader: inout BinaryReader) -> String? { reader.optional { $0.text() } }
    let (id, replyTo, authorName) = (text(&reader), text(&reader), text(&reader))
    let (authorURL, link) = (text(&reader), text(&reader))
    let body = reader.byteList()
    let (published, updated) = (reader.timestamp(), reader.optional { $0.timestamp() })
    let state = CommentState(rawValue: reader.text()) ?? .pending
    let (kind, format) = (CommentKind(rawValue: reader.text()), CommentFormat(rawValue: reader.text()))
    self.init(
      id: id ?? "", replyTo: replyTo, authorName: authorName, authorURL: authorURL.map { IRI(unchecked: $0) },
      published: published, updated: updated, state: state, kind: kind ?? .comment, format: format ?? .text,
      body: body, link: link, location: reader.location())
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
