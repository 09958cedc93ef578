import FeedCore
import FeedDocument

/// The date of a page that has it only as text, near the title.
package struct ShownDate {
  package let text: String
  let node: Int

  /// Finds the date, or returns `nil` if the page shows none or, like a list, many.
  package init?(_ page: Page) {
    let roots: [HTMLSelector] = ["article", "main", "body"]
    guard let root = roots.lazy.compactMap({ $0.first(in: page.tree) }).first else { return nil }
    var dates: [(text: String, node: Int)] = []
    var next = root + 1
    while next < page.tree.nodes[root].end {
      let node = page.tree.nodes[next]
      if !node.isText {
        next = ShownDate.isSkipped(next, in: page) ? node.end : next + 1
        continue
      }
      let words = String(utf8: page.tree.text(of: next)).split(whereSeparator: \.isWhitespace)
      let text = words.joined(separator: " ")
      if text.utf8.count <= ShownDate.longest, !PageDateForm.forms(of: text).isEmpty,
        ShownDate.isOnlyDate(words) || ShownDate.isNamed(node.parent, in: page)
      {
        dates.append((text, next))
      }
      next += 1
    }
    guard let first = dates.first, Set(dates.map(\.text)).count <= ShownDate.most else { return nil }
    (text, node) = first
  }

  /// The number of bytes of a line with a date.
  private static let longest = 80
  /// The number of dates on a page that is not a list.
  private static let most = 2

  private static func isSkipped(_ node: Int, in page: Page) -> Bool {
    let others: HTMLSelector = "aside, footer, blockquote, pre, table table, script, style, noscript, template"
    if PageBoilerplate.isBoilerplate(node, in: page) || others.matches(node, in: page.tree) { return true }
    let names = [page.tree.value("class", of: node), page.tree.value("id", of: node)].compactMap(\.self)
    return page.tree.nodes[node].tag != .body && names.contains { $0.lowercased().contains("comment") }
  }

  /// Whether a text says nothing but a date and who wrote it.
  private static func isOnlyDate(_ words: [Substring]) -> Bool {
    let known: Set<String> = [
      "posted", "published", "written", "date", "on", "at", "am", "pm", "the", "of", "de", "den", "am", "um", "le",
      "veröffentlicht", "publié", "publicado", "il", "el",
    ]
    return words.allSatisfy { word in
      let letters = word.lowercased().filter(\.isLetter)
      return letters.isEmpty || known.contains(letters) || MonthName.number(Substring(letters)) != nil
        || word.contains(where: \.isNumber) || isWeekday(letters)
    }
  }

  private static func isWeekday(_ word: String) -> Bool {
    word.count >= 3
      && ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"].contains { $0.hasPrefix(word) }
  }

  /// Whether the name of the element, or of the one around it, says that it has a date.
  private static func isNamed(_ node: Int, in page: Page) -> Bool {
    [node, page.tree.nodes[node].parent].contains { node in
      guard node > 0, page.tree.nodes[node].tag != .body else { return false }
      if page.tree.nodes[node].tag == .time { return true }
      let names = [page.tree.value("class", of: node), page.tree.value("id", of: node)].compactMap(\.self)
      return names.contains { name in
        ["date", "posted", "published", "byline", "meta"].contains { name.lowercased().contains($0) }
      }
    }
  }
}
