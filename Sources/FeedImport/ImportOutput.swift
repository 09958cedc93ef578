import FeedContent
import FeedCore
import FeedDocument
import FeedSystem
import FeedVocabulary

/// Writes imported records as native content, and counts them.
struct ImportOutput {
  let options: ImportOptions
  var report = ImportReport()
  private var articleNames = FileNames()
  private var pageNames = FileNames()
  /// The ids that articles have, with the places in the export.
  private var ids: [String: SourceLocation] = [:]

  init(options: ImportOptions) { self.options = options }

  enum Place { case articles, pages }

  /// Writes an article or a page, and returns its name, which the file of its comments shares.
  mutating func write(_ article: ImportedArticle, in place: Place = .articles) throws(FileError) -> String {
    let article = completed(article)
    let wanted = FileName.safe(article.name) ?? article.title.flatMap(FileName.safe) ?? "untitled"
    let fileExtension = article.markup == .html ? "html" : "md"
    let sort: ImportReport.Sort = place == .articles ? .articles : .pages
    let name = place == .articles ? articleNames.take(wanted) : pageNames.take(wanted)
    let folder = place == .articles ? options.articles : options.pages
    if try write("\(folder)/\(name).\(fileExtension)", bytes: ArticleEncoder.bytes(article), from: article.location) {
      report.imported(sort)
    } else {
      report.skipped(sort, because: ImportOutput.changed)
    }
    return name
  }

  /// Writes comments under the name of their article, or under an unused one if the article is not in the export.
  mutating func write(_ thread: ImportedThread, named name: String, in place: Place = .articles) throws(FileError) {
    let name = thread.key == nil ? name : articleNames.take(FileName.safe(name) ?? "thread")
    let selection = thread.selection()
    report.read(.comments, thread.comments.count)
    for (reason, count) in selection.skipped { report.skipped(.comments, because: reason, count: count) }
    selection.diagnostics.forEach { report.add($0) }
    guard let first = selection.comments.first else { return }
    let folder = place == .articles ? options.comments : options.pages
    let bytes = ThreadEncoder.bytes(selection.comments, key: thread.key)
    if try write("\(folder)/\(name).jsonl", bytes: bytes, from: first.location) {
      report.imported(.comments, selection.comments.count)
    } else {
      report.skipped(.comments, because: ImportOutput.changed, count: selection.comments.count)
    }
  }

  /// Returns the first words of a text, or `nil` if it has none.
  private static func beginning(_ html: [UInt8]) -> String? {
    PlainText.firstParagraph(html).map { PlainText.cut($0, at: 60) }
  }

  private static let changed = "in files changed since"

  /// Writes a file; returns `false` if the existing file differs and was not overwritten.
  private mutating func write(_ path: String, bytes: [UInt8], from origin: SourceLocation) throws(FileError) -> Bool {
    if FileSystem.kind(of: path) != nil {
      if try FileSystem.read(path) == bytes {
        report.unchanged += 1
        return true
      }
      guard options.force else {
        report.kept.append(path)
        report.add(.kept(path, origin))
        return false
      }
    }
    report.written.append(path)
    if options.isDryRun { return true }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try FileSystem.makeFolder(String(path[..<slash])) }
    try FileSystem.replace(path, with: bytes)
    return true
  }

  /// Returns the article with the required fields: a title, a date unless it is a draft, and a valid id if it has one.
  private mutating func completed(_ article: ImportedArticle) -> ImportedArticle {
    var article = article
    if article.title == nil {
      article.title = ImportOutput.beginning(article.body) ?? article.name
      report.add(.withoutTitle(article))
    }
    if article.date == nil, !article.isDraft {
      article.isDraft = true
      report.add(.withoutDate(article))
    }
    if let id = article.id, (try? TextCodec.iri.read(Array(id.utf8).span)) == nil {
      article.id = nil
      report.add(.idNotAbsolute(article))
    }
    if let id = article.id {
      if let first = ids[id] {
        article.id = nil
        report.add(.duplicateID(article, first: first))
      } else {
        ids[id] = article.location
      }
    }
    article.image = article.image.map(IRI.percentEncoding)
    for index in article.enclosures.indices {
      article.enclosures[index].url = IRI.percentEncoding(article.enclosures[index].url)
    }
    if let updated = article.updated, updated.order <= article.date?.order ?? .max { article.updated = nil }
    return article
  }
}

extension Diagnostic {
  fileprivate static func kept(_ path: String, _ origin: SourceLocation) -> Diagnostic {
    Diagnostic(
      .importChangedSince, "“\(path)” differs from the export and was not overwritten",
      at: origin)
  }

  fileprivate static func withoutTitle(_ article: ImportedArticle) -> Diagnostic {
    Diagnostic(.importArticleWithoutTitle, "article has no title", at: article.location)
  }

  fileprivate static func withoutDate(_ article: ImportedArticle) -> Diagnostic {
    Diagnostic(
      .importArticleWithoutDate, "“\(article.title ?? "")” has no valid date",
      at: article.location)
  }

  fileprivate static func duplicateID(_ article: ImportedArticle, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      .importDuplicateId, "id of “\(article.title ?? "")” is already used", at: article.location,
      related: [Related("first used here", at: first)])
  }

  fileprivate static func idNotAbsolute(_ article: ImportedArticle) -> Diagnostic {
    Diagnostic(
      .importIdNotAbsolute, "id of “\(article.title ?? "")” is not an absolute IRI",
      at: article.location)
  }
}

extension RuleDescription {
  static let importChangedSince = RuleDescription(
    "import/changed-since", .warning, "a file to import should not have changed since the last import",
    why: "The file is kept, so that your changes are not lost.",
    help: "use --force to overwrite it",
    wrong: "feedkiln import export.xml",
    right: "feedkiln import --force export.xml")

  static let importArticleWithoutTitle = RuleDescription(
    "import/article-without-title", .warning, "an imported article should have a title",
    why: "Feed readers show the title; its first words are used instead.",
    help: "write a title; until then its first words are used",
    wrong: "<title></title>",
    right: "<title>Rye bread</title>")

  static let importArticleWithoutDate = RuleDescription(
    "import/article-without-date", .warning, "an imported article should have a date",
    why: "Feed readers sort entries by date, so the article becomes a draft.",
    help: "write its date and remove “draft”; until then it is a draft",
    wrong: "<wp:post_date>0000-00-00 00:00:00</wp:post_date>",
    right: "<wp:post_date>2024-03-01 09:30:00</wp:post_date>")

  static let importDuplicateId = RuleDescription(
    "import/duplicate-id", .warning, "the id of an imported article should be unique",
    why: "Feed readers show only one of two entries with the same id, so the article gets another id.",
    help: "expect readers to show it as new, because it gets another id",
    wrong: "<guid>https://example.com/?p=17</guid> twice",
    right: "<guid>https://example.com/?p=17</guid> and <guid>https://example.com/?p=18</guid>")

  static let importIdNotAbsolute = RuleDescription(
    "import/id-not-absolute", .warning, "the id of an imported article should be an absolute IRI",
    why: "Atom requires it, so the article gets another id.",
    help: "expect readers to show it as new, because it gets another id",
    wrong: "<guid>17</guid>",
    right: "<guid>https://example.com/?p=17</guid>")
}
