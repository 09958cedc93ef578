import FeedContent
import FeedCore
import FeedDocument
import FeedSystem

/// Writes what is imported as native content, and counts.
struct ImportOutput {
  let options: ImportOptions
  var report = ImportReport()
  private var articleNames = FileNames()
  private var pageNames = FileNames()

  init(options: ImportOptions) { self.options = options }

  enum Place { case articles, pages }

  /// Writes an article or a page; returns its name, which its comments have as well.
  mutating func write(_ article: ImportedArticle, in place: Place = .articles) throws(FileError) -> String {
    let article = completed(article)
    let wanted = FileName.safe(article.name) ?? article.title.flatMap(FileName.safe) ?? "untitled"
    let ending = article.markup == .html ? "html" : "md"
    let sort: ImportReport.Sort = place == .articles ? .articles : .pages
    let name = place == .articles ? articleNames.take(wanted) : pageNames.take(wanted)
    let folder = place == .articles ? options.articles : options.pages
    if try write("\(folder)/\(name).\(ending)", bytes: ArticleEncoder.bytes(article), from: article.location) {
      report.imported(sort)
    } else {
      report.skipped(sort, because: ImportOutput.changed)
    }
    return name
  }

  /// Writes comments under the name of their article, or under one that is like their article's.
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

  /// The first words of a text.
  private static func beginning(_ html: [UInt8]) -> String? {
    PlainText.firstParagraph(html).map { PlainText.cut($0, at: 60) }
  }

  private static let changed = "in files changed since"

  /// Writes a file; false when there is one that holds something else.
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

  /// Gives an article what no article can do without.
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
    if let id = article.id, (try? IRI(id)) == nil {
      article.id = nil
      report.add(.idNotAbsolute(article))
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
      "import/changed-since", .warning, "“\(path)” holds something else than the export, so it stays as it is",
      at: origin, help: "use --force to overwrite it")
  }

  fileprivate static func withoutTitle(_ article: ImportedArticle) -> Diagnostic {
    Diagnostic(
      "import/article-without-title", .warning, "an article has no title", at: article.location,
      help: "its first words are its title now; write a better one")
  }

  fileprivate static func withoutDate(_ article: ImportedArticle) -> Diagnostic {
    Diagnostic(
      "import/article-without-date", .warning, "“\(article.title ?? "")” has no date that the calendar has",
      at: article.location, help: "it is a draft until you write its date and take “draft” out")
  }

  fileprivate static func idNotAbsolute(_ article: ImportedArticle) -> Diagnostic {
    Diagnostic(
      "import/id-not-absolute", .warning, "the id of “\(article.title ?? "")” is no absolute address",
      at: article.location, help: "it gets another, and readers may show it as new")
  }
}
