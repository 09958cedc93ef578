import FeedBuilder
import FeedContent
import FeedCore
import FeedSystem
import FeedVocabulary

/// Computes fingerprints of the inputs of a feed’s documents.
struct Ingredients: Sendable {
  private let content: Content
  private let plan: BuildPlan
  private let supportingFiles: SupportingFileComposer
  /// A fingerprint of the settings and the options.
  private let settings: Fingerprint

  init(_ documents: DocumentComposer, settings: Fingerprint) {
    (content, plan, supportingFiles) = (documents.content, documents.plan, documents.supportingFiles)
    self.settings = settings
  }

  /// Returns a fingerprint of a comment feed, or `nil` for an article feed, which is always composed again.
  func fingerprint(of planned: PlannedFeed) -> Fingerprint? {
    guard case .comments(let places) = planned.entries else { return nil }
    var writer = BinaryWriter(room: 1024)
    writer.write(settings)
    writer.write(planned.heading)
    if case .article(let index) = planned.subject { write(article: index, to: &writer) }
    var article: Int?
    for place in places {
      if place.article != article { write(article: place.article, to: &writer) }
      article = place.article
      writer.write(place.node)
    }
    writer.write(planned.archive ?? 0)
    for document in planned.documents {
      let history = document.history
      for flag in [history.isComplete, history.isArchive] { writer.write(flag) }
      for other in [history.current, history.previousArchive, history.nextArchive] { writer.write(other?.string) }
      writer.write(document.format.rawValue)
      writer.write(document.url.string)
    }
    writer.write(supportingFiles.paths(of: planned))
    writer.write(plan.supportingFiles.subscribePage)
    return Fingerprint(writer.bytes)
  }

  /// Writes the properties of an article that comment feeds use, and a fingerprint of its thread.
  private func write(article index: Int, to writer: inout BinaryWriter) {
    let articles = content.articles
    writer.write(articles[index].id.string)
    writer.write(articles[index].url.string)
    writer.write(articles[index].name)
    writer.write(articles[index].published)
    writer.write(articles[index].updated)
    writer.write(articles[index].language?.description)
    writer.write(content.threads.fingerprint(of: articles[index].path)) { $0.write($1) }
  }
}

extension BinaryWriter {
  fileprivate mutating func write(_ heading: FeedHeading) {
    for text in [heading.id.string, heading.title, heading.page.string, heading.language.description] { write(text) }
    write(heading.subtitle)
    write(heading.emptySince)
  }
}

extension ContentOptions {
  /// The options without the time and the shard, which do not affect how the same content is composed.
  var atAnyTime: ContentOptions {
    var options = self
    options.now = Timestamp(secondsSinceEpoch: 0)
    options.shard = nil
    return options
  }
}
