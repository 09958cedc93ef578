package import FeedCore
import FeedDocument
import FeedSystem
package import SiteSettings

/// Reads the comments on a page: WordPress lists, `h-cite` microformats, and schema.org `Comment` items.
///
/// Data derived from a commenter’s e-mail address, such as an avatar, is never read.
package struct PageCommentReader {
  private let page: Page
  private let dates: PageDateReader
  private let names: PageCommentNames
  private let articleDate: Timestamp?
  package private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - page: The page of an article.
  ///   - site: The site.
  ///   - articleDate: The date of the article, which comments without one get.
  ///   - form: The form of dates in numbers, or `nil` if they are not read.
  package init(_ page: Page, site: Site, articleDate: Timestamp? = nil, dates form: PageDateForm? = nil) {
    self.articleDate = articleDate
    self.page = page
    dates = PageDateReader(timeZone: site.timeZone, form: form)
    names = PageCommentNames(anchor: site.comments.anchor)
  }

  private static let comment: HTMLSelector = """
    .comment-list li.comment, .comment-list li.pingback, .comment-list li.trackback, .commentlist li.comment, \
    .commentlist li.pingback, .commentlist li.trackback, .children li.comment, .comment[id], .u-comment, .p-comment, \
    [itemprop=comment], [itemtype="https://schema.org/Comment"], [itemtype="http://schema.org/Comment"]
    """

  /// Returns the comments in page order; if the page shows none, the comments in its JSON-LD.
  package mutating func read() -> [Comment] {
    var comments: [Comment] = []
    // The comments that contain the current node, outermost first.
    var around: [(node: Int, id: String)] = []
    for node in page.nodes(PageCommentReader.comment) {
      while let last = around.last, !page.isNode(node, in: last.node) { around.removeLast() }
      guard !isReaction(node), let id = names.id(of: node, on: page, dates), id != around.last?.id else { continue }
      let parent = around.last?.id
      around.append((node, id))
      if let comment = comment(node, id: id, replyTo: parent) { comments.append(comment) }
    }
    if comments.isEmpty, around.isEmpty {
      var linked = LinkedComments(page, dates: dates)
      comments = linked.read()
      diagnostics += linked.diagnostics
      if comments.isEmpty { comments = commentsInOrder() }
    }
    return comments.withParentsByURL(on: page, names)
  }

  // MARK: Comments without ids

  /// Returns comments with ids made of their places and texts, so that they stay the same if another comment follows.
  private mutating func commentsInOrder() -> [Comment] {
    let items = UnmarkedComments(page).items
    guard let first = items.first, let articleDate else { return [] }
    var (undated, nameless) = (0, 0)
    let comments = items.enumerated().map { index, node in
      let text = body(node)
      let date = published(node)
      let author = authorRoot(node).map { PageCommenter(page, in: $0) }
      if date == nil { undated += 1 }
      if author?.name == nil { nameless += 1 }
      return Comment(
        id: "\(index + 1)-\(String(hexadecimal: Fingerprint(text).value, width: 1))", authorName: author?.name,
        authorURL: author?.url,
        published: date ?? articleDate, kind: .comment, format: .html, body: text, location: page.location(node))
    }
    let facts = UnmarkedCommentCounts(comments: comments.count, undated: undated, nameless: nameless)
    diagnostics.append(.commentsWithoutIDs(facts, at: page.location(first)))
    return comments
  }

  /// Whether the node is a reaction, such as a like, instead of a comment.
  private func isReaction(_ node: Int) -> Bool {
    let reaction: HTMLSelector = ".u-like, .u-repost, .u-bookmark, .p-like, .p-repost"
    let target: HTMLSelector = ".u-like-of, .u-repost-of, .u-bookmark-of"
    return reaction.matches(node, in: page.tree) || !nodes(target, in: node).isEmpty
  }

  private mutating func comment(_ node: Int, id: String, replyTo parent: String?) -> Comment? {
    guard let published = published(node) else {
      diagnostics.append(.commentWithoutDate(id, at: page.location(node)))
      return nil
    }
    let author = PageCommenter(page, in: authorRoot(node) ?? node)
    if author.lacksWebURL { diagnostics.append(.commenterWithoutURL(id, at: page.location(node))) }
    return Comment(
      id: id, replyTo: parent ?? parentID(node), replyToLocation: page.location(node), authorName: author.name,
      authorURL: author.url, published: published, updated: time(PageCommentReader.updated, node),
      state: nodes(".comment-awaiting-moderation", in: node).isEmpty ? .approved : .pending, kind: kind(node),
      format: .html, body: body(node), location: page.location(node))
  }

  private static let updated: HTMLSelector = ".dt-updated, [itemprop=dateModified]"

  private func published(_ node: Int) -> Timestamp? {
    time(".dt-published, .published, [itemprop=datePublished], [itemprop=dateCreated]", node)
      ?? time("time[datetime]", node)
      ?? time(".comment-date, .comment-meta, .comment-metadata, .date", node)
  }

  private func time(_ selector: HTMLSelector, _ node: Int) -> Timestamp? {
    nodes(selector, in: node).lazy.compactMap { found in
      let written = ["datetime", "content", "title"].lazy.compactMap { page.tree.value($0, of: found) }
      return (written + [page.text(of: found)].compactMap(\.self)).lazy.compactMap { dates.read($0) }.first
    }.first
  }

  private func authorRoot(_ node: Int) -> Int? {
    let choices: [HTMLSelector] = [
      ".p-author, .u-author", ".comment-author", "[itemprop=author], [itemprop=creator]", ".vcard, .h-card",
      ".comment-meta .fn, cite.fn, .author",
    ]
    return choices.lazy.compactMap { nodes($0, in: node).first }.first
  }

  /// Returns the URL of the parent in a comment’s reply link, or `nil` if there is none.
  private func parentID(_ node: Int) -> String? {
    nodes("a.u-in-reply-to[href], a[rel=in-reply-to]", in: node).first.flatMap { page.url("href", of: $0) }
  }

  private func kind(_ node: Int) -> CommentKind {
    if page.tree.matches(".pingback", node) { return .pingback }
    if page.tree.matches(".trackback", node) { return .trackback }
    return page.tree.matches(".h-cite", node) && !page.tree.matches("li.comment", node) ? .webmention : .comment
  }

  private func body(_ node: Int) -> [UInt8] {
    let choices: [HTMLSelector] = [
      ".e-content, .comment-content, [itemprop=text], [itemprop=commentText]", ".p-content, .comment-text, .p-summary",
      ".comment-body", "blockquote",
    ]
    let root = choices.lazy.compactMap { nodes($0, in: node).first }.first ?? node
    let others: HTMLSelector = """
      .comment-author, .comment-meta, .comment-metadata, .comment-awaiting-moderation, .reply, .comment-reply-link, \
      .comment-edit-link, .vcard, .p-author, .u-author, .h-card, .dt-published, .says, .children, .u-comment, \
      .comment, form, button, .u-in-reply-to
      """
    return page.tree.markup(of: root) { [page] in others.matches($0, in: page.tree) }
  }

  /// Returns the elements of a comment, without those of nested replies.
  private func nodes(_ selector: HTMLSelector, in node: Int) -> [Int] {
    page.nodes(selector, in: node) { [page] inner in
      PageCommentReader.comment.matches(inner, in: page.tree)
        && names.key(of: inner, on: page) != names.key(of: node, on: page)
    }
  }
}

extension HTMLTree {
  fileprivate func matches(_ selector: HTMLSelector, _ node: Int) -> Bool { selector.matches(node, in: self) }
}

extension [Comment] {
  /// Returns the comments with parent URLs replaced by the ids of the parents.
  fileprivate func withParentsByURL(on page: Page, _ names: PageCommentNames) -> [Comment] {
    let ids = Set(map(\.id))
    return map { comment in
      guard let url = comment.replyTo, !ids.contains(url) else { return comment }
      var comment = comment
      let fragment = IRIReference(url).fragment.map(names.id)
      comment.replyTo = fragment.flatMap { ids.contains($0) ? $0 : nil }
      return comment
    }
  }
}

extension Diagnostic {
  fileprivate static func commenterWithoutURL(_ id: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .pageAuthorUrl, "author URL of comment “\(id)” is not a web URL and is omitted", at: location,
      help: "write a URL that begins with https://; the name and comment are kept"
    ).withoutLine
  }

  fileprivate static func commentsWithoutIDs(
    _ counts: UnmarkedCommentCounts, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(.pageCommentWithoutId, counts.message, at: location, context: Context(value: counts.text)).withoutLine
  }

  static func commentWithoutDate(_ id: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .pageCommentWithoutDate, "comment “\(id)” has no valid date and is skipped",
      at: location, help: "add <time datetime=\"2024-03-01T09:30:00Z\"> to the template"
    ).withoutLine
  }

  /// The diagnostic without the source line, which may contain the commenter’s e-mail address.
  private var withoutLine: Diagnostic {
    var diagnostic = self
    diagnostic.quotesSource = false
    return diagnostic
  }
}

extension RuleDescription {
  static let pageAuthorUrl = RuleDescription(
    "page/author-url", .info, "prefer a web URL as the URL of a commenter",
    why: "Other URLs are not published, since they can contain scripts or e-mail addresses.",
    help: "write a URL that begins with https://; the name and comment are kept",
    wrong: "<a class=\"u-url\" href=\"mailto:…\">",
    right: "<a class=\"u-url\" href=\"https://ada.example/\">")

  static let pageCommentWithoutId = RuleDescription(
    "page/comment-without-id", .info, "prefer an id for each comment on a page",
    why: "Without ids, readers see a comment as new if one before it is removed.",
    help: "add an attribute such as id=\"comment-12\" to the template",
    wrong: "<div class=\"comment\">",
    right: "<div class=\"comment\" id=\"comment-12\">")

  static let pageCommentWithoutDate = RuleDescription(
    "page/comment-without-date", .warning, "a comment on a page should have a date",
    why: "Feed readers sort entries by date, so the comment is not published.",
    help: "add <time datetime=\"2024-03-01T09:30:00Z\"> to the template",
    wrong: "<time>last week</time>",
    right: "<time datetime=\"2024-03-01T09:30:00Z\">last week</time>")
}
