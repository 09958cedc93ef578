import FeedCore
import FeedDocument

/// A built page and the words of its article’s source, to find the element that contains the text.
struct TextSample {
  /// How an element’s words agree with those of the source, counting each occurrence.
  struct Agreement {
    /// The number of words in the element that are in the source.
    let shared: Int
    /// The number of other words in the element.
    let others: Int
    /// The number of words of the source on the whole page.
    let all: Int

    /// Whether the element contains nearly all words of the source.
    var isNearlyAll: Bool { shared * 10 >= all * 9 }
    /// The number of words that are missing or do not belong to the source.
    var errors: Int { all - shared + others }
  }

  /// An element that could contain the text.
  struct Candidate {
    let node: Int
    let agreement: Agreement
    /// The selectors that match this element and no other, most lasting first.
    let selectors: [String]
  }

  let page: Page
  /// The number of times that each word of the source occurs in it.
  private let counts: [Int]
  /// The words of each text node, as indexes of words of the source; others are -1.
  private let words: [Int: [Int]]
  /// The number of words of the source that are anywhere on the page.
  private let all: Int

  /// Reads the words; `nil` if the page has too few of the source’s words to judge by.
  init?(_ page: Page, source: String) {
    self.page = page
    var (indexes, counts): ([String: Int], [Int]) = ([:], [])
    WordList.forEach(in: source) { word in
      if let index = indexes[word] {
        counts[index] += 1
      } else {
        indexes[word] = counts.count
        counts.append(1)
      }
    }
    let body: HTMLSelector = "body"
    guard let root = body.first(in: page.tree) else { return nil }
    var words: [Int: [Int]] = [:]
    var found = [Int](repeating: 0, count: counts.count)
    for node in page.tree.descendants(of: root) where page.tree.nodes[node].isText {
      var list: [Int] = []
      WordList.forEach(in: String(utf8: page.tree.text(of: node))) { list.append(indexes[$0] ?? -1) }
      words[node] = list
    }
    for list in words.values { for word in list where word >= 0 { found[word] += 1 } }
    all = zip(counts, found).reduce(0) { $0 + min($1.0, $1.1) }
    guard all >= TextSample.fewestWords, all * 2 >= counts.reduce(0, +) else { return nil }
    (self.counts, self.words) = (counts, words)
  }

  /// The number of words of the source that a page must have.
  private static let fewestWords = 10

  /// Compares the text that a reader takes from an element.
  func agreement(of root: Int, _ reader: PageBodyReader) -> Agreement {
    var (shared, others) = (0, 0)
    var left = counts
    var next = root + 1
    while next < page.tree.nodes[root].end {
      let node = page.tree.nodes[next]
      if node.isText {
        for word in words[next] ?? [] {
          if word >= 0, left[word] > 0 {
            left[word] -= 1
            shared += 1
          } else {
            others += 1
          }
        }
      } else if node.tag.map(TextSample.hidden.contains) == true || reader.isExcluded(next, from: root, of: page) {
        next = node.end
        continue
      }
      next += 1
    }
    return Agreement(shared: shared, others: others, all: all)
  }

  private static let hidden: Set<HTMLTag> = [.script, .style, .noscript, .template, .textarea]

  /// The elements with nearly all words of the source, outermost first.
  func candidates(_ reader: PageBodyReader) -> [Candidate] {
    let body: HTMLSelector = "body"
    var found: [Candidate] = []
    var next = body.first(in: page.tree)
    if let root = next, !agreement(of: root, reader).isNearlyAll {
      // The text can be in an element that looks like boilerplate.
      next = page.tree.descendants(of: root).first {
        PageBoilerplate.isBoilerplate($0, in: page) && agreement(of: $0, reader).isNearlyAll
      }
    }
    while let node = next {
      let agreement = agreement(of: node, reader)
      guard agreement.isNearlyAll else { break }
      if TextSample.containers.contains(page.tree.nodes[node].tag ?? .a) {
        found.append(Candidate(node: node, agreement: agreement, selectors: selectors(of: node)))
      }
      // At most one child has nearly all words.
      next = page.tree.children(of: node).first { child in
        !page.tree.nodes[child].isText && !reader.isExcluded(child, from: node, of: page)
          && self.agreement(of: child, reader).isNearlyAll
      }
    }
    return found
  }

  private static let containers: Set<HTMLTag> = [.body, .main, .article, .section, .div, .td, .center]

  /// The selectors of an element that match no other one.
  private func selectors(of node: Int) -> [String] {
    let tree = page.tree
    let name = tree.nodes[node].name
    var names: [String] = []
    for attribute in ["itemprop", "property", "role"] {
      if let value = tree.value(attribute, of: node) { names.append("[\(attribute)=\"\(value)\"]") }
    }
    let classes = (tree.value("class", of: node) ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    let telling = classes.filter { name in TextSample.tellingNames.contains { name.lowercased().contains($0) } }
    names += telling.map { "." + $0 }
    if classes.count > 1 { names.append(name + classes.map { "." + $0 }.joined()) }
    names += classes.map { "." + $0 } + classes.map { "\(name).\($0)" } + [name]
    if let id = tree.value("id", of: node) { names.append("#" + id) }
    return names.filter { name in
      guard let selector = try? HTMLSelector(name) else { return false }
      return matches(of: selector) == [node]
    }
  }

  /// The parts of class names that tell more than how an element looks.
  private static let tellingNames = ["content", "post", "article", "entry", "body", "text", "prose", "markdown"]

  /// The elements that match a selector, without those in boilerplate if there are others.
  func matches(of selector: HTMLSelector) -> [Int] {
    let shown = page.nodes(selector, skipping: { PageBoilerplate.isBoilerplate($0, in: page) })
    return shown.isEmpty ? page.nodes(selector) : shown
  }
}
