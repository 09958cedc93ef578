import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedPages

/// Maps the comments of one article to entries.
///
/// Immutable; a class to avoid copying.
package final class CommentComposer: Sendable {
  /// The maximum number of characters quoted from the parent comment.
  private static let quoteLength = 200
  /// The maximum number of characters of a comment in the title of its entry.
  private static let excerptLength = 60
  private static let usualContext = Template("In reply to {author}:")

  let site: Site
  let article: Article
  package let thread: CommentThread
  /// The prefix of the ids of all comments.
  private let threadID: String

  package init(site: Site, article: Article, thread: CommentThread) {
    (self.site, self.article, self.thread) = (site, article, thread)
    threadID = Self.threadID(of: article.id, article.published, site).string
  }

  /// Returns the id of an article’s comment feed, which is also the prefix of its comments’ ids.
  static func threadID(of article: IRI, _ published: Timestamp, _ site: Site) -> IRI {
    let id = article.reference
    if ["tag", "http", "https"].contains(id.scheme), id.query == nil, id.fragment == nil {
      return IRI(unchecked: article.string + (article.string.hasSuffix("/") ? "comments" : "/comments"))
    }
    let tag = TagURI(
      authority: site.tagAuthority, date: published.local.date, segments: [article.string, "comments"])
    return IRI(tag)
  }

  private var language: LanguageTag { article.language ?? site.language }

  /// Returns the entry of a comment.
  ///
  /// - Parameters:
  ///   - index: The index of the comment in its thread.
  ///   - isAmongOthers: Whether the feed also has comments on other articles, so that the entry names its article and
  ///     quotes its parent.
  /// - Returns: The entry with the problems of its text.
  func entry(_ index: Int, isAmongOthers: Bool) -> ComposedEntry {
    let node = thread.nodes[index]
    let comment = node.comment
    let name = self.name(of: comment)
    let text = comment.rendered()
    let body = clean(text)
    let isVisible = HTMLContent.isVisible(body.bytes)
    let html = context(of: node, isAmongOthers) + (isVisible ? body.bytes : mention(by: comment))
    let entry = Entry(
      id: id(of: comment), title: language.directed(title(of: comment, by: name, body.bytes, isAmongOthers)),
      url: page(of: comment), authors: [Person(name: name, uri: comment.authorURL)], published: comment.published,
      updated: comment.updated ?? comment.published,
      content: html.isEmpty ? nil : Markup(html: language.wrapped(html)),
      language: article.language,
      inReplyTo: inReplyTo(node))
    return ComposedEntry(entry, excess: text.excess, cut: body.cut, at: comment.location)
  }

  /// Returns the title of a comment’s entry in a feed with comments on several articles.
  package func title(_ index: Int) -> String {
    let comment = thread.nodes[index].comment
    return title(of: comment, by: name(of: comment), clean(comment.rendered()).bytes, true)
  }

  /// Returns the URL of a comment on the page of its article.
  package func url(_ index: Int) -> IRI { page(of: thread.nodes[index].comment) }

  private func title(of comment: Comment, by name: String, _ html: [UInt8], _ isAmongOthers: Bool) -> String {
    let template = isAmongOthers ? site.comments.siteEntryTitle : site.comments.entryTitle
    return template.fill { variable in
      switch variable {
      case "author": name
      case "title": article.name
      case "excerpt": excerpt(of: html)
      case "date": comment.published.day
      default: nil
      }
    }
  }

  /// Returns the first words of a comment, or an ellipsis if it has none.
  private func excerpt(of html: [UInt8]) -> String {
    let words = PlainText.of(html).onOneLine
    return words.isEmpty ? "…" : PlainText.cut(words, at: CommentComposer.excerptLength)
  }

  private func clean(_ text: RenderedText) -> FeedHTML {
    FeedHTML(cleaning: text.html, base: article.url, policy: .comment)
  }

  /// Returns a link to the parent comment and a short quotation of it, or nothing unless the settings ask for it.
  private func context(of node: CommentThread.Node, _ isAmongOthers: Bool) -> [UInt8] {
    let usual = isAmongOthers ? CommentComposer.usualContext : nil
    guard let label = site.comments.inReplyTo ?? usual, !label.text.isEmpty, let parent = node.parent else { return [] }
    let parentComment = thread.nodes[parent].comment
    let words = PlainText.of(clean(parentComment.rendered()).bytes).onOneLine
    let quote = PlainText.cut(words, at: CommentComposer.quoteLength)
    let html = """
      <p><a href="\(escaped(page(of: parentComment).string))">\(escaped(label.fill(["author": name(of: parentComment)])))</a></p>
      <blockquote><p>\(escaped(quote))</p></blockquote>

      """
    return Array(html.utf8)
  }

  /// Returns the text of a notification from another site that has none, with a link to its source.
  private func mention(by comment: Comment) -> [UInt8] {
    switch comment.kind {
    case .webmention, .pingback, .trackback:
      let source = escaped(page(of: comment).string)
      return Array(
        (comment.link == nil ? "<p>mentioned this</p>" : "<p><a href=\"\(source)\">mentioned this</a></p>").utf8)
    case .comment, .like, .repost, .bookmark: return []
    }
  }

  private func escaped(_ text: String) -> String { String(utf8: Markup(text: text).html) }

  private func inReplyTo(_ node: CommentThread.Node) -> InReplyTo {
    guard let parent = node.parent else { return InReplyTo(id: article.id, url: article.url) }
    let parentComment = thread.nodes[parent].comment
    return InReplyTo(id: id(of: parentComment), url: page(of: parentComment))
  }

  private func name(of comment: Comment) -> String {
    comment.authorName ?? site.comments.anonymous
  }

  func id(of comment: Comment) -> IRI {
    IRI(unchecked: "\(threadID)/\(IRI.percentEncodingSegment(comment.id))")
  }

  /// Returns the id of the comment feed and the comment’s own id in the id of an entry, which `id(of:)` made.
  static func parts(of entryID: String) -> (thread: String, comment: String) {
    guard let slash = entryID.lastIndex(of: "/") else { return ("", IRI.percentDecoding(entryID)) }
    return (String(entryID[..<slash]), IRI.percentDecoding(String(entryID[entryID.index(after: slash)...])))
  }

  private func page(of comment: Comment) -> IRI {
    if let link = comment.link { return article.url.resolve(link) }
    let anchor = site.comments.anchor.fill { $0 == "id" ? comment.id : nil }
    return article.url.withFragment(anchor)
  }
}
