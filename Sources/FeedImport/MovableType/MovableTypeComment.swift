import FeedContent
import FeedCore

/// Reads a comment or a ping of a Movable Type entry: some lines `KEY: value`, then its text.
enum MovableTypeComment {
  private static let keys: Set<String> = ["AUTHOR", "EMAIL", "IP", "URL", "DATE", "TITLE", "BLOG NAME", "SECRET"]

  static func read(
    _ section: MovableTypeEntry.Section, of entry: MovableTypeEntry, isPing: Bool = false
  ) -> ImportedComment {
    var values: [String: String] = [:]
    var lines = section.lines.dropFirst()
    while let line = lines.first, let colon = line.firstIndex(of: ":"), keys.contains(String(line[..<colon])) {
      values[String(line[..<colon])] = String(Substring(line[line.index(after: colon)...].utf8.trimmingSpace()))
      lines.removeFirst()
    }
    let text = Array(Array(lines.joined(separator: "\n").utf8).trimmingSpace())
    var body = WordPressText.html(text, linksURLs: true)
    if isPing, let title = values["TITLE"], !title.isEmpty {
      body = WordPressText.html(Array((title + "\n\n").utf8) + text, linksURLs: true)
    }
    var comment = ImportedComment(
      id: "", name: ImportedComment.name(values[isPing ? "BLOG NAME" : "AUTHOR"]),
      date: values["DATE"].flatMap { MovableTypeDate.read($0) }, kind: isPing ? .trackback : .comment, body: body,
      location: section.location)
    comment.takePage(values["URL"].map(url))
    comment.id = id(of: comment, in: entry)
    if !section.isComplete { comment.reasonToSkip = "incomplete" }
    return comment
  }

  /// Returns the URL of a link `<a href="…">…</a>`, which some exports contain instead of the URL.
  private static func url(_ text: String) -> String {
    guard text.hasPrefix("<"), let start = text.firstIndex(of: "\"") else { return text }
    return String(text[text.index(after: start)...].prefix { $0 != "\"" })
  }

  /// Creates an id from the content of a comment.
  ///
  /// The export has no comment ids. The same comment gets the same id in the next export.
  private static func id(of comment: ImportedComment, in entry: MovableTypeEntry) -> String {
    let texts = [entry.value("BASENAME") ?? entry.value("TITLE"), comment.name, comment.date?.text]
    var hash = FNV1a()
    for bytes in texts.map({ Array(($0 ?? "").utf8) }) + [comment.body] {
      hash.add(bytes)
      // A byte that does not occur in UTF-8, so that “ab”, “c” and “a”, “bc” have different ids.
      hash.add([0xFF])
    }
    return hash.hexadecimal
  }
}
