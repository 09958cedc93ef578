import FeedCore
import FeedDocument

/// Converts the items of a WordPress export to articles, pages and comments.
struct WordPressReader: RecordReader {
  static let selection = XMLSelection(
    records: ["item"], fields: WordPress.fields, attributes: ["domain"], prefix: WordPress.prefix)

  var output: ImportOutput
  private let survey: WordPressSurvey
  private var reportedTaxonomies: Set<String> = []

  init(output: ImportOutput, survey: WordPressSurvey) {
    self.output = output
    self.survey = survey
  }

  mutating func read(_ record: XMLRecord, of file: String) throws(FileError) {
    let comments = record.children.filter { $0.name == "wp:comment" }
      .map { WordPressComment.read($0, file: file, options: output.options) }
    guard let type = record["wp:post_type"], record.first("dsq:thread_identifier") == nil else {
      return record.isComplete
        ? try readThread(record, comments: comments, in: file)
        : skip(.others, because: "incomplete", comments: comments)
    }
    let isArticle = output.options.types.contains(type)
    let sort: ImportReport.Sort =
      isArticle ? .articles : type == "page" ? .pages : type == "attachment" ? .media : .others
    if let reason = reasonToSkip(record, type: type, as: sort) {
      return skip(sort, because: reason, comments: comments)
    }
    output.report.read(sort)
    var item = WordPressItem(record, file: file, survey: survey)
    let article = item.article()
    for diagnostic in item.diagnostics { output.report.add(diagnostic) }
    reportTaxonomies(record, file)
    let place: ImportOutput.Place = isArticle ? .articles : .pages
    let name = try output.write(article, in: place)
    try output.write(ImportedThread(comments: comments, date: article.date), named: name, in: place)
  }

  func finish() {}

  private mutating func skip(_ sort: ImportReport.Sort, because reason: String, comments: [ImportedComment]) {
    output.report.read(sort)
    output.report.skipped(sort, because: reason)
    output.report.read(.comments, comments.count)
    output.report.skipped(.comments, because: "on skipped items", count: comments.count)
  }

  /// Writes the comments of an item whose article is not in the export, such as the exports that sites make for Disqus.
  private mutating func readThread(
    _ record: XMLRecord, comments: [ImportedComment], in file: String
  ) throws(FileError) {
    output.report.read(.threads)
    guard !comments.isEmpty else { return output.report.skipped(.threads, because: "without comments") }
    output.report.imported(.threads)
    let link = record["link"]
    let key = ImportedThread.Key(
      url: link, id: record["dsq:thread_identifier"], title: record["title"].map { PlainText.of(Array($0.utf8)) })
    let date = WordPressDate.read(local: record["wp:post_date"], gmt: record["wp:post_date_gmt"])
    let name = link.flatMap { ExportedURL($0).name } ?? key.id ?? key.title ?? "thread"
    try output.write(ImportedThread(key: key, comments: comments, date: date), named: name)
  }

  private func reasonToSkip(_ record: XMLRecord, type: String, as sort: ImportReport.Sort) -> String? {
    switch sort {
    case .media: return "not copied"
    case .others: return "of another type (\(type.printable.prefix(40)))"
    default: break
    }
    // If only a comment is incomplete, everything before the comments is complete.
    let cut = record.children.first { !$0.isComplete }
    if !record.isComplete, cut?.name != "wp:comment" { return "incomplete" }
    switch record["wp:status"]?.lowercased() ?? "publish" {
    case "trash": return "in the trash"
    case "auto-draft", "inherit": return "never saved"
    default: return nil
    }
  }

  private mutating func reportTaxonomies(_ record: XMLRecord, _ file: String) {
    for category in record.children where category.name == "category" {
      guard let domain = category.attributes["domain"], !["category", "post_tag", "tag"].contains(domain),
        reportedTaxonomies.insert(domain).inserted
      else { continue }
      output.report.add(
        Diagnostic(
          .importTaxonomy, "taxonomy “\(domain)” is ignored",
          at: SourceLocation(file: file, line: category.line, column: 1)))
    }
  }
}

extension RuleDescription {
  static let importTaxonomy = RuleDescription(
    "import/taxonomy", .info, "prefer categories and tags to other taxonomies",
    why: "Articles have only categories and tags, so terms of other taxonomies are not imported.",
    help: "add the terms to the articles as categories or tags",
    wrong: "<category domain=\"series\">Bread</category>",
    right: "<category domain=\"post_tag\">Bread</category>")
}
