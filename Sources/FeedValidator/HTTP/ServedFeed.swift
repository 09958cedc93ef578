import FeedCore
import FeedDocument
package import FeedSystem

/// A feed, and how it was served.
struct ServedFeed {
  let fetch: HTTPFetch
  let format: DetectedFormat
  let encoding: TextEncoding
  let document: Document
  let facts: FeedFacts?
}

extension Validator {
  /// Checks a feed that was fetched, and how it is served.
  package func validate(_ fetch: HTTPFetch) -> Report {
    let examination = examine(fetch.body, name: fetch.requested.string)
    let document = examination.reading.document
    var report = examination.report
    let served = ServedFeed(
      fetch: fetch, format: report.format, encoding: examination.reading.encoding, document: document,
      facts: report.facts ?? FeedFacts(document, report.format))
    report.diagnostics = HTTPRule.all.compactMap { $0.diagnostic(served) } + report.diagnostics
    return report
  }
}
