import CMarkGFM
import FeedCore

/// Footnotes with the anchors of the generator.
extension MarkdownTree {
  mutating func applyFootnotes() {
    guard dialect.footnotes != .github, !footnotes.isEmpty else { return }
    var counts = Array(repeating: 0, count: footnotes.count)
    var labels = Array(repeating: "", count: footnotes.count)
    let isInPlace = dialect.footnotes == .pulldownCMark
    if isInPlace { placeFootnotes() }
    let numbers = isInPlace ? numbersInPlace() : Array(1...footnotes.count)
    for reference in footnoteReferences {
      guard let index = index(of: reference) else { continue }
      counts[index] += 1
      if labels[index].isEmpty { labels[index] = Self.label(of: reference) }
      let html = dialect.footnotes.reference(numbers[index], label: labels[index], count: counts[index])
      insert(make(CMARK_NODE_HTML_INLINE, html.utf8), before: reference)
      remove(reference)
    }
    guard let list = makeBlock(dialect.footnotes.start, dialect.footnotes.end) else { return }
    for (index, footnote) in footnotes.enumerated() {
      let (start, end) = dialect.footnotes.tags(numbers[index], label: labels[index])
      guard let item = makeBlock(start, end) else { continue }
      if isInPlace { insert(item, before: footnote) }
      moveChildren(of: footnote, to: item)
      let back = (1...max(1, counts[index])).map {
        dialect.footnotes.back(numbers[index], label: labels[index], count: $0)
      }
      appendBack(back.joined(separator: " "), to: item)
      if !isInPlace { append(item, to: list) }
      remove(footnote)
    }
    append(list, to: root)
  }

  /// Returns the index of the footnote of a reference, whose literal is the number that cmark-gfm gave it.
  private func index(of reference: Node) -> Int? {
    guard let number = Int(String(utf8: Self.bytes(of: reference))), footnotes.indices.contains(number - 1) else {
      return nil
    }
    return number - 1
  }

  /// Moves the footnotes, which cmark-gfm puts after the text, between the blocks where they are written.
  private mutating func placeFootnotes() {
    var block = cmark_node_first_child(root)
    for footnote in footnotes.sorted(by: { Self.line(of: $0) < Self.line(of: $1) }) {
      while let next = block, Self.line(of: next) < Self.line(of: footnote),
        !Self.isType(next, CMARK_NODE_FOOTNOTE_DEFINITION)
      {
        block = cmark_node_next(next)
      }
      if let next = block, !Self.isType(next, CMARK_NODE_FOOTNOTE_DEFINITION) {
        cmark_node_insert_before(next, footnote)
      } else {
        append(footnote, to: root)
      }
    }
  }

  /// Returns the numbers of the footnotes in the order in which they or their references occur.
  private func numbersInPlace() -> [Int] {
    let indices = Dictionary(uniqueKeysWithValues: footnotes.enumerated().map { ($1, $0) })
    var numbers = Array(repeating: 0, count: footnotes.count)
    var count = 0
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      let isReference = Self.isType(node, CMARK_NODE_FOOTNOTE_REFERENCE)
      guard let index = isReference ? index(of: node) : indices[node], numbers[index] == 0 else { continue }
      count += 1
      numbers[index] = count
    }
    return numbers
  }

  /// Returns the label of a footnote, which cmark-gfm has only in its own HTML of a reference.
  private static func label(of reference: Node) -> String {
    guard let html = cmark_render_html(reference, CMARK_OPT_DEFAULT, nil) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    let text = String(cString: html)
    guard let start = text.firstRange(of: "#fn-")?.upperBound else { return "" }
    return String(text[start...].prefix { $0 != "\"" })
  }

  /// Appends the links back to the references to the last paragraph.
  private mutating func appendBack(_ html: String, to item: Node) {
    guard !html.isEmpty, let link = make(CMARK_NODE_HTML_INLINE, " \(html)".utf8) else { return }
    if let last = cmark_node_last_child(item), Self.isType(last, CMARK_NODE_PARAGRAPH) {
      append(link, to: last)
    } else if let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) {
      append(link, to: paragraph)
      append(paragraph, to: item)
    }
  }
}

extension MarkdownDialect.Footnotes {
  private func id(_ number: Int, _ label: String) -> String {
    switch self {
    case .goldmark: "fn:\(number)"
    case .kramdown, .pythonMarkdown: "fn:\(label)"
    case .pulldownCMark: label
    case .markdownIt: "fn\(number)"
    case .remark: "user-content-fn-\(label)"
    case .github: "fn-\(label)"
    }
  }

  private func referenceID(_ number: Int, _ label: String, count: Int) -> String {
    switch self {
    case .goldmark: "fnref\(count > 1 ? String(count - 1) : ""):\(number)"
    case .kramdown: "fnref:\(label)" + (count > 1 ? ":\(count - 1)" : "")
    case .pythonMarkdown: "fnref\(count > 1 ? String(count) : ""):\(label)"
    case .pulldownCMark: "fr-\(label)-\(count)"
    case .markdownIt: "fnref\(number)" + (count > 1 ? ":\(count - 1)" : "")
    case .remark: "user-content-fnref-\(label)" + (count > 1 ? "-\(count)" : "")
    case .github: "fnref-\(label)"
    }
  }

  /// Returns the HTML of a reference.
  func reference(_ number: Int, label: String, count: Int) -> String {
    let (href, id) = (id(number, label), referenceID(number, label, count: count))
    switch self {
    case .goldmark:
      return "<sup id=\"\(id)\"><a href=\"#\(href)\" class=\"footnote-ref\" role=\"doc-noteref\">\(number)</a></sup>"
    case .kramdown:
      return
        "<sup id=\"\(id)\"><a href=\"#\(href)\" class=\"footnote\" rel=\"footnote\" role=\"doc-noteref\">\(number)</a></sup>"
    case .pythonMarkdown:
      return "<sup id=\"\(id)\"><a class=\"footnote-ref\" href=\"#\(href)\">\(number)</a></sup>"
    case .pulldownCMark: return "<sup class=\"footnote-reference\"><a href=\"#\(href)\">\(number)</a></sup>"
    case .markdownIt:
      let text = count > 1 ? "\(number):\(count - 1)" : "\(number)"
      return "<sup class=\"footnote-ref\"><a href=\"#\(href)\" id=\"\(id)\">[\(text)]</a></sup>"
    case .remark, .github: return "<sup><a href=\"#\(href)\" id=\"\(id)\">\(number)</a></sup>"
    }
  }

  /// The HTML before all footnotes.
  var start: String {
    switch self {
    case .goldmark: "<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>"
    case .kramdown: "<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>"
    case .pythonMarkdown: "<div class=\"footnote\">\n<hr>\n<ol>"
    case .pulldownCMark: ""
    case .markdownIt: "<hr class=\"footnotes-sep\">\n<section class=\"footnotes\">\n<ol class=\"footnotes-list\">"
    case .remark, .github: "<section class=\"footnotes\">\n<ol>"
    }
  }

  /// The HTML after all footnotes.
  var end: String {
    switch self {
    case .goldmark, .kramdown, .pythonMarkdown: "</ol>\n</div>"
    case .pulldownCMark: ""
    case .markdownIt, .remark, .github: "</ol>\n</section>"
    }
  }

  /// Returns the HTML before and after a footnote.
  func tags(_ number: Int, label: String) -> (start: String, end: String) {
    switch self {
    case .pulldownCMark:
      (
        "<div class=\"footnote-definition\" id=\"\(label)\"><sup class=\"footnote-definition-label\">\(number)</sup>",
        "</div>"
      )
    case .markdownIt: ("<li id=\"\(id(number, label))\" class=\"footnote-item\">", "</li>")
    default: ("<li id=\"\(id(number, label))\">", "</li>")
    }
  }

  /// Returns the link from a footnote back to a reference.
  func back(_ number: Int, label: String, count: Int) -> String {
    let href = referenceID(number, label, count: count)
    switch self {
    case .pulldownCMark: return ""
    case .kramdown:
      let number = count > 1 ? "<sup>\(count)</sup>" : ""
      return "<a href=\"#\(href)\" class=\"reversefootnote\" role=\"doc-backlink\">↩\(number)</a>"
    case .pythonMarkdown:
      let title = "Jump back to footnote \(number) in the text"
      return "<a class=\"footnote-backref\" href=\"#\(href)\" title=\"\(title)\">↩</a>"
    default: return "<a href=\"#\(href)\" class=\"footnote-backref\" role=\"doc-backlink\">↩\u{FE0E}</a>"
    }
  }
}
