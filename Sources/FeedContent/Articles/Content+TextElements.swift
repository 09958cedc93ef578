import ContentValues
import FeedCore
import SiteSettings

extension Content {
  /// Finds the elements that contain the texts on the built pages, unless site.toml names one.
  ///
  /// A few pages are compared with the sources of their articles, in every build.
  mutating func learnTextElements(of site: Site) {
    guard site.content.built != nil, site.content.selector == nil else { return }
    switch TextElements(of: sample) {
    case .usual: return
    case .learned(let selectors):
      for index in articles.indices { articles[index].body.page?.read(with: selectors) }
    case .none(let pages):
      var unrendered = UnrenderedMarkups()
      for index in articles.indices {
        let isNew = articles[index].body.page != nil
        articles[index].body.page = nil
        if isNew { unrendered.add(articles[index].body) }
      }
      diagnostics += [.noTextElement(pages, in: site)] + unrendered.diagnostics(help: RuleDescription.pageNoText.help)
    }
  }

  /// The bodies of a few articles of each folder, from the newest to the oldest.
  private var sample: [ArticleBody] {
    let built = articles.indices.filter { articles[$0].body.page?.isOnlySource == false }
    let folders = Dictionary(grouping: built) { articles[$0].section ?? "" }.sorted { $0.key.isBefore($1.key) }
    let each = max(1, TextElements.sampleSize / max(1, folders.count))
    return folders.prefix(TextElements.sampleSize).flatMap { _, indices in
      let count = min(each, indices.count)
      return (0..<count).map { articles[indices[$0 * (indices.count - 1) / max(1, count - 1)]].body }
    }
  }
}

extension Diagnostic {
  fileprivate static func noTextElement(_ pages: Int, in site: Site) -> Diagnostic {
    let counted = pages == 1 ? "the compared page" : "the \(pages) compared pages"
    var diagnostic = Diagnostic(
      .pageNoText,
      "no element contains only the text on \(counted) in “\(site.content.built ?? "")”, so the source text is used",
      at: SourceLocation(file: site.file))
    diagnostic.quotesSource = false
    return diagnostic
  }
}
