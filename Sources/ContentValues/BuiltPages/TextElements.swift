package import FeedDocument

/// The elements with the texts of articles on the pages of a site, found by comparing some pages with their sources.
package enum TextElements: Sendable {
  /// The pages contain too little to judge by, or the usual elements contain the texts.
  case usual
  /// Selectors of elements that contain the texts, to be tried in order.
  case learned([HTMLSelector])
  /// No element contains the texts and little else; the number of pages that were compared.
  case none(pages: Int)

  /// The number of pages that are compared.
  package static let sampleSize = 12

  /// Compares the pages of some articles with their sources.
  package init(of bodies: [ArticleBody]) {
    self.init(bodies.compactMap(\.sample))
  }

  init(_ samples: [TextSample]) {
    let reader = PageBodyReader()
    let pages = samples.map { TextElementSearch($0, reader) }
    if pages.allSatisfy({ $0.isUsual(reader) }) {
      self = .usual
      return
    }
    var chosen: [String] = []
    // A page is finished if a chosen selector matches it.
    var open = pages.indices.filter { pages[$0].isKnown }
    let known = open.count
    while chosen.count < TextElements.mostSelectors, let best = TextElements.best(of: pages, open) {
      chosen.append(best)
      open.removeAll { pages[$0].matches(best) != .none }
    }
    let isEnough = known * 2 >= pages.count && open.count * 2 < pages.count
    self =
      chosen.isEmpty || !isEnough
      ? .none(pages: pages.count) : .learned(chosen.compactMap { try? HTMLSelector($0) })
  }

  /// The number of templates of articles that a site may have.
  private static let mostSelectors = 4

  /// Returns the selector that is right on most open pages and wrong on hardly any, or `nil` if there is none.
  private static func best(of pages: [TextElementSearch], _ open: [Int]) -> String? {
    var best: (right: Int, errors: Int, selector: String)?
    // Of equal selectors, the first is chosen: that of the outermost element, and of its selectors the most lasting.
    var tried: Set<String> = []
    for index in open {
      for selector in pages[index].goodSelectors where tried.insert(selector).inserted {
        let right = open.filter { pages[$0].matches(selector) == .right }
        guard pages.count(where: { $0.matches(selector) == .wrong }) * 5 <= right.count else { continue }
        let errors = right.reduce(0) { $0 + pages[$1].errors(of: selector) }
        guard best.map({ ($0.right, errors) < (right.count, $0.errors) }) ?? !right.isEmpty else { continue }
        best = (right.count, errors, selector)
      }
    }
    return best?.selector
  }
}

/// The elements of one page that could contain its text.
struct TextElementSearch {
  enum Match {
    /// The selector matches an element with the text and little else.
    case right
    /// The selector matches an element with a little more, or the best one of a page without such an element.
    case wide
    /// The selector matches an element without the text or with much more.
    case wrong
    /// The selector matches no element or several, so the page is read with another one.
    case none
  }

  private let sample: TextSample
  private let candidates: [TextSample.Candidate]
  /// The smallest number of errors of a candidate.
  private let fewest: Int
  private let reader: PageBodyReader

  init(_ sample: TextSample, _ reader: PageBodyReader) {
    self.sample = sample
    self.reader = reader
    candidates = sample.candidates(reader)
    fewest = candidates.filter { !$0.selectors.isEmpty }.map(\.agreement.errors).min() ?? .max
  }

  /// Whether an element contains the text and little else.
  var isKnown: Bool {
    candidates.contains { !$0.selectors.isEmpty && isLittle($0.agreement) }
  }

  var goodSelectors: [String] { candidates.filter { isGood($0.agreement) }.flatMap(\.selectors) }

  func matches(_ selector: String) -> Match {
    if let candidate = candidates.first(where: { $0.selectors.contains(selector) }) {
      if isGood(candidate.agreement) { return .right }
      return isLittle(candidate.agreement) || !isKnown ? .wide : .wrong
    }
    guard let parsed = try? HTMLSelector(selector) else { return .none }
    return sample.matches(of: parsed).count == 1 ? .wrong : .none
  }

  func errors(of selector: String) -> Int {
    candidates.first { $0.selectors.contains(selector) }?.agreement.errors ?? 0
  }

  /// Whether the usual selectors find an element with the text and little else.
  func isUsual(_ usual: PageBodyReader) -> Bool {
    guard let root = usual.root(of: sample.page) else { return false }
    let agreement = sample.agreement(of: root, usual)
    guard agreement.isNearlyAll else { return false }
    // Elements marked as the text may contain more than its source, such as what template code inserts.
    let isMarked = ![.article, .main].contains(sample.page.tree.nodes[root].tag)
    return isMarked ? agreement.others <= 20 + agreement.all : isGood(agreement)
  }

  /// Whether there is little else, in comparison with the best element of the page.
  private func isGood(_ agreement: TextSample.Agreement) -> Bool {
    isLittle(agreement) && agreement.errors <= fewest.addingSaturated(max(2, agreement.all / 50))
  }

  private func isLittle(_ agreement: TextSample.Agreement) -> Bool {
    agreement.others <= 8 + agreement.all / 5
  }
}

extension Int {
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
