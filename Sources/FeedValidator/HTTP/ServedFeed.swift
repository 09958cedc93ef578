import FeedCore
import FeedDocument
package import FeedSystem

/// A feed and its HTTP response.
struct ServedFeed {
  let fetch: HTTPFetch
  let format: DetectedFormat
  let encoding: TextEncoding
  let document: Document
  let facts: FeedFacts?
}

extension Validator {
  /// Validates a fetched feed and its HTTP response.
  package func validate(_ fetch: HTTPFetch) -> Report { validate(fetch, rules: HTTPRule.all) }

  func validate(_ fetch: HTTPFetch, rules: [HTTPRule]) -> Report {
    let validated = validateDocument(fetch.body, name: fetch.requested.string)
    let document = validated.reading.document
    var report = validated.report
    let served = ServedFeed(
      fetch: fetch, format: report.format, encoding: validated.reading.encoding, document: document,
      facts: report.facts ?? FeedFacts(document, report.format))
    var found: [Diagnostic] = []
    for rule in rules.sorted(by: { $0.description.id < $1.description.id }) {
      var findings = FeedFindings(rule.description)
      rule.check(served, &findings)
      found += findings.found
    }
    report.diagnostics = found + report.diagnostics
    return report
  }
}
