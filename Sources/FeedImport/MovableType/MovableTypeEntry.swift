import FeedContent
import FeedCore
import FeedDocument

/// One entry of a Movable Type export.
struct MovableTypeEntry {
  /// The lines between two lines of hyphens.
  struct Section {
    var lines: [String] = []
    var location: SourceLocation
    var isComplete = true

    /// The name of a section such as `BODY`, or `nil` for the first section.
    var name: String? { lines.first.flatMap { $0.hasSuffix(":") ? String($0.dropLast()) : nil } }
    var text: [UInt8] { Array(lines.dropFirst().joined(separator: "\n").utf8) }
  }

  let location: SourceLocation
  var sections: [Section] = []

  init(location: SourceLocation) { self.location = location }

  var hasWholeBody: Bool {
    let cut = sections.first { !$0.isComplete }
    return sections.count > 1 && (cut == nil || cut?.name == "COMMENT" || cut?.name == "PING")
  }

  var diagnostics: [Diagnostic] {
    guard breaks.hasPrefix("textile") else { return [] }
    return [
      Diagnostic(
        .importTextile, "“\(value("TITLE") ?? "")” is written in Textile, which is not converted",
        at: location)
    ]
  }

  func article() -> ImportedArticle {
    var article = ImportedArticle(
      name: (value("BASENAME") ?? value("TITLE") ?? "").replacing("/", with: "-"), body: body, location: location)
    article.title = value("TITLE").map { PlainText.of(Array($0.utf8)) }
    article.date = value("DATE").flatMap { MovableTypeDate.read($0) }
    article.permalink = value("UNIQUE URL").flatMap { ExportedURL($0).permalink(below: nil) }
    article.authors = [ImportedComment.name(value("AUTHOR"))].compactMap(\.self)
    article.categories = distinct(values("PRIMARY CATEGORY") + values("CATEGORY"))
    article.tags = distinct(values("TAGS").flatMap(MovableTypeEntry.tags))
    article.summary = section("EXCERPT").map { PlainText.of($0.text) }.flatMap { $0.isEmpty ? nil : $0 }
    article.image = value("IMAGE")
    // Other states, such as “Review” and “Unpublish”, are not public.
    article.isDraft = !["publish", "future", nil].contains(value("STATUS")?.lowercased())
    article.takesComments = value("ALLOW COMMENTS").map { $0 == "1" }
    article.markup = breaks.hasPrefix("markdown") ? .markdown : .html
    if let keywords = section("KEYWORDS").map({ String(utf8: $0.text.trimmingSpace()) }), !keywords.isEmpty {
      article.others.append(("keywords", keywords))
    }
    return article
  }

  /// Returns the comments, and the pings as trackbacks.
  func comments() -> [ImportedComment] {
    sections.dropFirst().compactMap { section in
      switch section.name {
      case "COMMENT": MovableTypeComment.read(section, of: self)
      case "PING": MovableTypeComment.read(section, of: self, isPing: true)
      default: nil
      }
    }
  }

  func value(_ key: String) -> String? { values(key).first }

  private var breaks: String { value("CONVERT BREAKS")?.lowercased() ?? "1" }

  /// The text and the extended text, separated by the mark that ends a summary.
  private var body: [UInt8] {
    let parts = ["BODY", "EXTENDED BODY"].compactMap { section($0)?.text }
      .filter { !$0.trimmingSpace().isEmpty }
    let text = Array(parts.joined(separator: Array("\n\n<!--more-->\n\n".utf8)))
    let isHTML = ["0", "richtext", "none"].contains(breaks)
    return isHTML || breaks.hasPrefix("markdown") || breaks.hasPrefix("textile") ? text : WordPressText.html(text)
  }

  private func section(_ name: String) -> Section? { sections.dropFirst().first { $0.name == name } }

  private func values(_ key: String) -> [String] {
    sections.first?.lines.filter { $0.hasPrefix(key + ":") }
      .map { String(Substring($0.dropFirst(key.count + 1).utf8.trimmingSpace())) }
      .filter { !$0.isEmpty } ?? []
  }

  private func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// Splits tags at commas, except for commas in quotes.
  private static func tags(_ text: String) -> [String] {
    var tags = [""]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: tags.append("")
      default: tags[tags.count - 1].append(character)
      }
    }
    return tags.map { String(Substring($0.utf8.trimmingSpace())) }.filter { !$0.isEmpty }
  }
}

extension RuleDescription {
  static let importTextile = RuleDescription(
    "import/textile", .warning, "imported text should be HTML or Markdown",
    why: "Textile is not rendered; feed readers show its marks.",
    help: "convert the text to HTML or Markdown",
    wrong: "CONVERT BREAKS: textile_2",
    right: "CONVERT BREAKS: markdown")
}
