import FeedBuilder
import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import FeedVocabulary
import Feedkiln

/// A feed in figures.
struct FeedSummary: Sendable {
  let planned: PlannedFeed
  /// Bytes by format, in the order of the site's formats; `nil` for a document that is not there.
  let sizes: [(format: FeedFormat, bytes: Int?)]
  let entryCount: Int
  /// When its newest entry was published.
  let newest: Timestamp?
  /// How much was found wrong in all its documents.
  let findings: [Severity: Int]
  let difference: FeedDifference?

  init(_ planned: PlannedFeed, in preview: SitePreview, now: Timestamp, published: PublishedVersion?) {
    self.planned = planned
    sizes = planned.documents.map { ($0.format, try? FileSystem.size(of: preview.file(of: $0))) }
    switch planned.entries {
    case .articles(let indexes):
      entryCount = indexes.count
      newest = indexes.map { preview.content.articles[$0].published }.max()
    case .comments(let places):
      entryCount = places.count
      newest = places.compactMap { place in
        preview.content.threads.outline(of: preview.content.articles[place.article].path)?.published[place.node]
      }.max()
    }
    var findings: [Severity: Int] = [:]
    for document in planned.documents {
      guard let report = try? preview.check(document, now: now) else { continue }
      for severity in Severity.allCases { findings[severity, default: 0] += report.count(severity) }
    }
    self.findings = findings
    difference = planned.documents.first.flatMap { published?.difference($0, file: preview.file(of: $0)) }
  }

  /// The path of the page that shows it.
  var page: String { Self.page(of: planned) }

  static func page(of planned: PlannedFeed) -> String {
    let segments = (planned.documents.first?.path ?? "").split(separator: "/")
    return "/-/feed/" + segments.map { IRI.percentEncodingSegment(String($0)) }.joined(separator: "/")
  }

  /// The title, with the number of an archive.
  var title: String { planned.heading.title + (planned.archive.map { ", archive \($0)" } ?? "") }
}
