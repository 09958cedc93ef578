import FeedBuilder
import FeedContent
import FeedCore
import FeedSystem

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
    var writer = BinaryWriter(room: 1024)
    for text in [article.id.string, article.url.string, article.title] { writer.write(text) }
    for moment in [article.published, article.updated] { writer.write(moment) }
    writer.write(article.language?.description)
    writer.write(thread) { $0.write($1) }
    writer.write(places) { $0.write($1.node) }
    writer.write(planned.archive ?? 0)
    for document in planned.documents {
      let history = document.history
      for flag in [history.isComplete, history.isArchive] { writer.write(flag ? 1 : 0) }
      for other in [history.current, history.previousArchive, history.nextArchive] { writer.write(other?.string) }
    }
    writer.write(companions.paths(of: planned))
    writer.write(companions.plan.subscribePage)
    return Fingerprint(writer.bytes)
  }

  /// The documents and what stands beside them as they are known, if all are there as they were written.
  func kept(_ planned: PlannedFeed, of ingredients: Fingerprint) -> [KnownDocument]? {
    var documents: [KnownDocument] = []
    for path in companions.paths(of: planned) {
      guard var known = cache.document(path), known.ingredients == ingredients,
        check.map(known.isSound) != false,
        let stamp = known.stamp.renewed(output.file(path), at: cache.content.moment)
      else { return nil }
      known.stamp = stamp
      documents.append(known)
    }
    return documents
  }
}
