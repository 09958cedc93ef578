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
  /// Whether the feed did not exist in the version that it is compared with.
  let isNew: Bool
  /// The files of the documents, which tell whether they have changed.
  private let files: [FileIdentity?]

  /// Summarizes a feed, or takes what has not changed from a summary after an earlier build with the same settings.
  ///
  /// Files that are the same and had no problems are not checked again: no date moves into the future.
  init(
    _ planned: PlannedFeed, in preview: SitePreview, now: Timestamp, published: PublishedVersion?,
    last: FeedSummary? = nil
  ) {
    self.planned = planned
    let files = planned.documents.map { FileIdentity(preview.file(of: $0)) }
    self.files = files
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
    let same = last.flatMap { $0.files == files && !files.contains(nil) ? $0 : nil }
    if let same, same.findings.values.allSatisfy({ $0 == 0 }) {
      findings = same.findings
    } else {
      var findings: [Severity: Int] = [:]
      for document in planned.documents {
        guard let report = try? preview.check(document, now: now) else { continue }
        for severity in Severity.allCases { findings[severity, default: 0] += report.count(severity) }
      }
      self.findings = findings
    }
    if let same, published?.isFixed == true {
      difference = same.difference
    } else {
      difference = planned.documents.first.flatMap { published?.difference($0, file: preview.file(of: $0)) }
    }
    isNew = difference == nil && planned.documents.first.map { published?.omits($0) != true } ?? true
  }

  /// The most severe kind of problem that an author should fix, or `nil` if there is none.
  var status: Severity? { [Severity.error, .warning].first { findings[$0, default: 0] > 0 } }

  /// Whether the feed has the comments on an article.
  var isOfArticle: Bool {
    if case .article = planned.subject { true } else { false }
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
