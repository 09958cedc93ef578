import FeedContent
import FeedCore
import FeedDocument

/// Converts the entries of a Blogger export, a blog archive or Google Takeout, to articles, pages and comments.
struct BloggerReader: RecordReader {
  static let selection = XMLSelection(
    records: ["entry"],
    fields: [
      "id", "title", "content", "published", "updated", "author", "name", "uri", "category", "link",
      "thr:in-reply-to", "app:control", "app:draft", "blogger:type", "blogger:status", "blogger:parent",
      "blogger:inReplyTo", "blogger:filename", "blogger:trashed", "blogger:metaDescription",
    ],
    attributes: ["scheme", "term", "rel", "href", "type", "length", "ref"],
    prefix: { namespace in
      switch namespace {
      case "http://www.w3.org/2005/Atom": ""
      case "http://purl.org/syndication/thread/1.0": "thr"
      case "http://www.w3.org/2007/app", "http://purl.org/atom/app#": "app"
      case "http://schemas.google.com/blogger/2018": "blogger"
      default: nil
      }
    })

  var output: ImportOutput
  /// The written posts and pages, by id.
  private var places: [String: Written] = [:]
  private var spool = CommentSpool()
  /// The ids of the posts that have comments, in the order of the file; `comments` contains the comments of each.
  private var posts: [String] = []
  private var comments: [String: [CommentSpool.Place]] = [:]

  private struct Written {
    var name: String
    var place: ImportOutput.Place
    var date: ImportedDate?
  }

  init(output: ImportOutput) { self.output = output }

  mutating func read(_ record: XMLRecord, of file: String) throws(FileError) {
    let entry = BloggerEntry(record, file: file)
    switch entry.kind {
    case .post: try write(entry, as: .articles, at: .articles)
    case .page: try write(entry, as: .pages, at: .pages)
    case .comment:
      let post = entry.post ?? ""
      if comments[post] == nil { posts.append(post) }
      comments[post, default: []].append(try spool.add(entry.comment(output.options)))
    case .other(let kind):
      output.report.read(.others)
      output.report.skipped(.others, because: "of another type (\(kind.printable.prefix(40)))")
    }
  }

  private mutating func write(
    _ entry: BloggerEntry, as sort: ImportReport.Sort, at place: ImportOutput.Place
  ) throws(FileError) {
    output.report.read(sort)
    if let reason = entry.reasonToSkip { return output.report.skipped(sort, because: reason) }
    let article = entry.article()
    let name = try output.write(article, in: place)
    if let id = entry.id { places[id] = Written(name: name, place: place, date: article.date) }
  }

  mutating func finish() throws(FileError) {
    try skipLost()
    for post in posts {
      guard let written = places[post] else { continue }
      let thread = ImportedThread(comments: try spool.comments(at: comments[post] ?? []), date: written.date)
      try output.write(thread, named: written.name, in: written.place)
    }
  }

  /// Skips the comments whose posts are not imported, in the order of the file.
  private mutating func skipLost() throws(FileError) {
    let lost = posts.filter { places[$0] == nil }.flatMap { comments[$0] ?? [] }
    for place in lost.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      for comment in try spool.comments(at: [place]) {
        output.report.read(.comments)
        output.report.skipped(.comments, because: "on skipped items")
        output.report.add(.postMissing(comment))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func postMissing(_ comment: ImportedComment) -> Diagnostic {
    Diagnostic(
      .importThreadMissing, "comment “\(comment.id)” belongs to an article that is not in the export",
      at: comment.location)
  }
}
