import FeedBuilder
import FeedContent
import FeedCore

/// Tells which documents are still what a build would make of their ingredients, so that they need not be made.
struct DocumentKeeper: Sendable {
  let content: Content
  let cache: BuildCache
  let output: OutputFolder
  let companions: CompanionComposer
  /// The moment that feeds are checked for; `nil` when they are not.
  let check: Timestamp?

  /// What a feed of comments on one article is made of, besides the settings; `nil` for other feeds.
  func ingredients(of planned: PlannedFeed) -> Fingerprint? {
    guard case .article(let index) = planned.subject, case .comments(let places) = planned.entries else { return nil }
    let article = content.articles[index]
    let thread = content.threads.fingerprint(of: article.path)
    var text = [
      article.id.string, article.url.string, article.title, article.published.rfc3339, article.updated.rfc3339,
      article.language?.description ?? "", thread?.description ?? "",
      places.map { "\($0.node)" }.joined(separator: " "), "\(planned.archive ?? 0)",
    ]
    for document in planned.documents {
      let history = document.history
      text += [
        "\(history.isComplete) \(history.isArchive)", history.current?.string ?? "",
        history.previousArchive?.string ?? "", history.nextArchive?.string ?? "",
      ]
    }
    text += companions.paths(of: planned) + [companions.plan.subscribePage ?? ""]
    return Fingerprint(text.joined(separator: "\0").utf8)
  }

  /// The documents and what stands beside them as they are known, if all are there as they were written.
  func kept(_ planned: PlannedFeed, of ingredients: Fingerprint) -> [KnownDocument]? {
    var documents: [KnownDocument] = []
    for path in companions.paths(of: planned) {
      guard var known = cache.documents[path], known.ingredients == ingredients,
        check.map(known.isSound) != false,
        let stamp = known.stamp.renewed(output.file(path), at: cache.content.moment)
      else { return nil }
      known.stamp = stamp
      documents.append(known)
    }
    return documents
  }
}
