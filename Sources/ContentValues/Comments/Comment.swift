public import FeedCore
public import FeedMarkup
import FeedSystem

/// A comment, independent of the store that it comes from.
///
/// The model has no property for an e-mail or IP address.
public struct Comment: Sendable {
  /// The id of the comment, unique within its thread.
  public var id: String
  /// The id of the comment that this one replies to, or `nil` for a reply to the article.
  public var replyTo: String?
  /// The position of `replyTo` in the file, or `nil` if it is unknown.
  @Boxed public var replyToLocation: SourceLocation?
  /// The name of the commenter, or `nil` for an anonymous comment.
  public var authorName: String?
  /// The URL of the commenter, or `nil` if there is none.
  public var authorURL: IRI?
  public var published: Timestamp
  /// Whether the comment has no date of its own, so that it gets that of its article.
  package var isUndated = false
  /// The time of the last edit, or `nil` if the comment was not edited.
  public var updated: Timestamp?
  public var state: CommentState
  public var kind: CommentKind
  public var format: CommentFormat
  /// The body as its author wrote it; untrusted input in the markup of `format`.
  public var body: ArraySlice<UInt8>
  /// The URL of the comment, or `nil` if it is unknown.
  ///
  /// Either an absolute URL, or a fragment of the article’s page with its `#`.
  public var link: String?
  /// The position in the file at which the comment begins.
  public var location: SourceLocation

  /// Creates a comment.
  ///
  /// Empty values of `replyTo`, `authorName`, `authorURL` and `link` become `nil`.
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
  /// Writes all properties that affect how the comment is published.
  func writeContent(to writer: inout BinaryWriter) {
    for text in [id, replyTo, authorName, authorURL?.string, link] { writer.write(text) }
    writer.write(body)
    writer.write(published)
    writer.write(updated)
    for text in [state.rawValue, kind.rawValue, format.rawValue] { writer.write(text) }
  }

  /// Writes the comment without the position of `replyTo`.
  func write(to writer: inout BinaryWriter) {
    writeContent(to: &writer)
    writer.write(isUndated)
    writer.write(location)
  }

  /// Reads a comment that `write(to:)` wrote.
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
      body: body, link: link, location: SourceLocation(file: ""))
    isUndated = reader.flag()
    location = reader.location()
  }
}

/// The moderation state of a comment; only approved comments are published.
public enum CommentState: String, Sendable, Hashable, CaseIterable {
  case approved, pending, spam, deleted
}

/// The kind of a comment: a written comment, a notification from another site, or a reaction.
public enum CommentKind: String, Sendable, Hashable, CaseIterable {
  case comment, pingback, trackback, webmention
  case like, repost, bookmark

  /// Whether the comment is a reaction, such as a like.
  ///
  /// Reactions are always counted, but listed only if site.toml asks for it.
  public var isReaction: Bool { self == .like || self == .repost || self == .bookmark }
}

/// The markup of a comment’s body.
public enum CommentFormat: String, Sendable, Hashable, CaseIterable {
  case markdown, html, text
  /// HTML in which a line end is a line break and an empty line ends a paragraph.
  case wordPress = "wordpress"
  /// Markdown in which a line end is a line break, as in comments on GitHub.
  case gitHub = "github"
}

extension Comment {
  /// Returns the body as unsanitized HTML.
  ///
  /// The body is untrusted input: sanitize the result before it is published.
  public func rendered() -> RenderedText {
    let text = ControlCharacter.removed(from: body)
    return switch format {
    case .markdown: MarkdownRenderer.rendered(text)
    case .gitHub: MarkdownRenderer.rendered(text, .gitHubComment)
    case .html: RenderedText(html: Array(text))
    case .wordPress: RenderedText(html: WordPressRenderer.html(text))
    case .text: RenderedText(html: PlainTextRenderer.html(text))
    }
  }
}
