import FeedContent
import FeedCore
import FeedDocument

/// Reads a post or a page of a WordPress export.
struct WordPressItem {
  private let record: XMLRecord
  private let survey: WordPressSurvey
  private let location: SourceLocation
  private let meta: [(key: String, value: String)]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ record: XMLRecord, file: String, survey: WordPressSurvey) {
    self.record = record
    self.survey = survey
    location = SourceLocation(file: file, line: record.line, column: 1)
    meta = record.children.compactMap { child in
      guard child.name == "wp:postmeta", let key = child["wp:meta_key"], let value = child["wp:meta_value"] else {
        return nil
      }
      return (key, value)
    }
  }

  mutating func article() -> ImportedArticle {
    let id = record["wp:post_id"]
    let status = record["wp:status"]?.lowercased() ?? "publish"
    let link = record["link"]
    let body = body()
    var article = ImportedArticle(
      name: record["wp:post_name"].map { IRI.percentDecoding($0) } ?? name(link) ?? id.map { "post-\($0)" } ?? "",
      body: body, location: location)
    article.title = record["title"].map { PlainText.of(Array($0.utf8)) }.flatMap { $0.isEmpty ? nil : $0 }
    // Plugins add states; only these are public, the second from its date on.
    let isDraft = !["publish", "future", "private"].contains(status)
    article.date = WordPressDate.read(
      local: record["wp:post_date"], gmt: record["wp:post_date_gmt"], pubDate: record["pubDate"])
    article.updated = WordPressDate.read(local: record["wp:post_modified"], gmt: record["wp:post_modified_gmt"])
    article.id = record["guid"]
    article.permalink = isDraft ? nil : link.flatMap { ExportedURL($0).permalink(below: survey.base) }
    article.authors = [record["dc:creator"]].compactMap(\.self)
      .compactMap { ImportedComment.name(survey.authors[$0] ?? $0) }
    article.categories = terms("category")
    article.tags = terms("post_tag") + terms("tag")
    article.summary = record["excerpt:encoded"].map { PlainText.of(Array($0.utf8)) }.flatMap { $0.isEmpty ? nil : $0 }
    article.image = meta.first { $0.key == "_thumbnail_id" }.flatMap { survey.media[$0.value] }
    article.enclosures = meta.filter { $0.key == "enclosure" }.compactMap { enclosure($0.value) }
    article.takesComments = record["wp:comment_status"].map { $0 == "open" }
    article.isDraft = isDraft || isHidden(status)
    if let id { article.others.append(("wordpress_id", id)) }
    return article
  }

  private func name(_ link: String?) -> String? {
    guard let link, IRIReference(link).query == nil else { return nil }
    return ExportedURL(link).name
  }

  private mutating func body() -> [UInt8] {
    let content = record.first("content:encoded")?.bytes ?? []
    let id = record["wp:post_id"] ?? ""
    var shortcodes = WordPressShortcodes(
      media: survey.media, gallery: survey.children[id] ?? [])
    let expanded = shortcodes.expand(content)
    if !shortcodes.unknown.isEmpty {
      diagnostics.append(
        Diagnostic(
          .importShortcode,
          "text contains WordPress shortcodes: "
            + shortcodes.unknown.sorted().map { "[\($0)]" }.joined(separator: ", "),
          at: location))
    }
    return WordPressText.html(expanded)
  }

  /// Returns whether the item was not public; such items become drafts.
  private mutating func isHidden(_ status: String) -> Bool {
    let isProtected = record["wp:post_password"] != nil
    guard isProtected || status == "private" else { return false }
    let how = isProtected ? "password-protected" : "private"
    diagnostics.append(
      Diagnostic(
        .importHiddenArticle, "article was \(how) and becomes a draft",
        at: location))
    return true
  }

  private func terms(_ domain: String) -> [String] {
    var seen: Set<String> = []
    return record.children.filter { $0.name == "category" && $0.attributes["domain"] == domain }
      .map { String(utf8: CharacterReference.decoding($0.bytes.trimmingSpace())) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Reads an enclosure of three lines: URL, length and media type.
  private func enclosure(_ text: String) -> ImportedArticle.File? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(Substring($0.utf8.trimmingSpace())) }
    guard let url = lines.first, !url.isEmpty else { return nil }
    let type = lines.count > 2 ? lines[2] : ""
    return ImportedArticle.File(
      url: url, type: (try? MediaType(type)) == nil ? nil : type,
      length: lines.count > 1 ? Int(lines[1]) : nil)
  }
}

extension RuleDescription {
  static let importShortcode = RuleDescription(
    "import/shortcode", .warning, "imported text should not contain shortcodes",
    why: "Only WordPress and its plugins replace them; feed readers show them as text.",
    help: "replace each shortcode with its content; they are kept as text",
    wrong: "[contact-form to=\"me\"]",
    right: "<a href=\"/contact/\">Contact</a>")

  static let importHiddenArticle = RuleDescription(
    "import/hidden-article", .warning, "an imported article should be public",
    why: "A private or password-protected article becomes a draft, so that it is not published by mistake.",
    help: "remove “draft” to publish it",
    wrong: "<wp:status>private</wp:status>",
    right: "<wp:status>publish</wp:status>")
}
