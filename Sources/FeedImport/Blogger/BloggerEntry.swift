import FeedContent
import FeedCore
import FeedDocument

/// Reads an entry of a Blogger export.
struct BloggerEntry {
  enum Kind { case post, page, comment, other(String) }

  private let record: XMLRecord
  private let location: SourceLocation

  init(_ record: XMLRecord, file: String) {
    self.record = record
    location = SourceLocation(file: file, line: record.line, column: 1)
  }

  var id: String? { record["id"] }

  /// The kind of the entry: a category in blog archives, an element in Google Takeout exports.
  var kind: Kind {
    let category = all("category").first { $0.attributes["scheme"]?.hasSuffix("/g/2005#kind") == true }
    let term = category?.attributes["term"]?.split(separator: "#").last.map(String.init)
    switch (record["blogger:type"] ?? term ?? "entry").lowercased() {
    case "post": return .post
    case "page": return .page
    case "comment": return .comment
    case let other: return .other(other)
    }
  }

  /// The id of a comment’s post, or `nil` if there is none.
  var post: String? { record["blogger:parent"] ?? record.first("thr:in-reply-to")?.attributes["ref"] }

  var reasonToSkip: String? {
    if !record.isComplete { return "incomplete" }
    return record["blogger:trashed"] != nil || ["TRASHED", "SOFT_TRASHED"].contains(status) ? "in the trash" : nil
  }

  private var status: String { record["blogger:status"]?.uppercased() ?? "LIVE" }
  private var isDraft: Bool {
    ["yes", "true"].contains(record.first("app:control")?["app:draft"]?.lowercased()) || status != "LIVE"
  }

  func article() -> ImportedArticle {
    let page = record["blogger:filename"] ?? link("alternate")?.attributes["href"]
    var article = ImportedArticle(
      name: page.flatMap { ExportedURL($0).name } ?? record["title"] ?? number(id) ?? "",
      body: record.first("content")?.bytes ?? [], location: location)
    article.title = record["title"].map { PlainText.of(Array($0.utf8)) }
    article.date = ImportedDate(rfc3339: record["published"])
    article.updated = ImportedDate(rfc3339: record["updated"])
    article.id = id
    article.permalink = page.flatMap { ExportedURL($0).permalink(below: nil) }
    article.authors = [ImportedComment.name(record.first("author")?["name"])].compactMap(\.self)
    article.tags = all("category").filter { $0.attributes["scheme"]?.hasSuffix("#kind") != true }
      .compactMap { $0.attributes["term"] }
    article.summary = record["blogger:metaDescription"]
    article.isDraft = isDraft
    article.enclosures = all("link").filter { $0.attributes["rel"] == "enclosure" }.compactMap { link in
      link.attributes["href"].map {
        ImportedArticle.File(
          url: $0, type: link.attributes["type"], length: link.attributes["length"].flatMap { Int($0) })
      }
    }
    return article
  }

  func comment(_ options: ImportOptions) -> ImportedComment {
    let related = link("related")?.attributes["href"].flatMap { $0.split(separator: "/").last.map(String.init) }
    var comment = ImportedComment(
      id: number(id) ?? "line-\(location.line)", replyTo: number(record["blogger:inReplyTo"]) ?? related,
      name: ImportedComment.name(record.first("author")?["name"]),
      date: ImportedDate(rfc3339: record["published"]),
      body: Array((record.first("content")?.bytes ?? []).trimmingSpace()), location: location)
    comment.takePage(record.first("author")?["uri"])
    switch status {
    case "LIVE" where isDraft:
      comment.isPending = true
      comment.reasonToSkip = options.includePending ? nil : "not approved"
    case "LIVE": break
    case "SPAM", "SPAM_COMMENT": comment.reasonToSkip = "spam"
    case "PENDING", "PENDING_COMMENT", "DRAFT":
      comment.isPending = true
      comment.reasonToSkip = options.includePending ? nil : "not approved"
    default: comment.reasonToSkip = "not approved"
    }
    if let reason = reasonToSkip { comment.reasonToSkip = reason }
    return comment
  }

  /// Returns the number at the end of an id such as `tag:blogger.com,1999:blog-1.post-2`.
  private func number(_ id: String?) -> String? { id?.split(separator: "-").last.map(String.init) }

  private func link(_ relation: String) -> XMLRecord? { all("link").first { $0.attributes["rel"] == relation } }
  private func all(_ name: String) -> [XMLRecord] { record.children.filter { $0.name == name } }
}
