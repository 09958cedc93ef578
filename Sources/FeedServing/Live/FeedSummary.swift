import FeedBuilder
import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import FeedVocabulary
import Feedkiln

/// The sizes, entries and problems of a feed.
struct FeedSummary: Sendable {
  let planned: PlannedFeed
  /// The size in bytes by format, in the order of the site’s formats; `nil` if the document does not exist.
  let sizes: [(format: FeedFormat, bytes: Int?)]
  let entryCount: Int
  /// The date of the newest entry.
  let newest: Timestamp?
  /// The numbers of problems in all documents by severity.
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

  /// The URL path of the feed’s preview page.
  var page: String { Self.page(of: planned) }

  static func page(of planned: PlannedFeed) -> String {
    let segments = (planned.documents.first?.path ?? "").split(separator: "/")
    return "/-/feed/" + segments.map { IRI.percentEncodingSegment(String($0)) }.joined(separator: "/")
  }

  /// The title, with the number of an archive.
  var title: String { planned.heading.title + (planned.archive.map { ", archive \($0)" } ?? "") }
}
