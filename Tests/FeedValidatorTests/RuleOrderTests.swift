import FeedCore
import FeedDocument
import FeedSystem
import FeedTesting
import Foundation
import Testing

@testable import FeedValidator

/// The order of the lists of rules and repairs has no effect.
@Suite struct RuleOrderTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  /// The bad examples of all rules.
  private static func feeds() throws -> [(name: String, bytes: [UInt8])] {
    try FileSystem.files(below: fixtures.path).files.filter { $0.hasSuffix("bad.xml") || $0.hasSuffix("bad.json") }
      .map { ($0, try FileSystem.read(fixtures.appending(path: $0).path)) }
  }

  @Test(arguments: 1...3) func `reports do not depend on the order of the rules`(seed: UInt64) throws {
    var random = SplitMix(seed)
    let validator = Validator()
    var shuffled = validator
    shuffled.index = RuleIndex(Rule.all.filter { $0.description.profile == nil }.shuffled(using: &random))
    let feeds = try Self.feeds()
    #expect(feeds.count > 250)
    for (name, bytes) in feeds {
      let report = validator.validate(bytes, name: name)
      #expect(shuffled.validate(bytes, name: name).diagnostics == report.diagnostics)
      let repairs = Repair.all(for: report.diagnostics).map(\.one)
      #expect(
        Repair.all(for: report.diagnostics, of: Repair.all.shuffled(using: &random)).map(\.one) == repairs, "\(name)")
    }
  }

  @Test func `a report of any feed has at most as many problems as the limit`() throws {
    for (name, bytes) in try Self.feeds() {
      let count = Validator().validate(bytes, name: name).diagnostics.count
      for limit in [count - 1, count] where limit > 0 {
        var validator = Validator()
        validator.limits.diagnostics = limit
        #expect(validator.validate(bytes, name: name).diagnostics.count <= limit, "\(name)")
      }
    }
  }

  @Test func `reports of sites and responses do not depend on the order of the rules`() throws {
    var random = SplitMix(1)
    var validator = Validator()
    validator.gathersFacts = true
    let reports = try Self.feeds().map { validator.validate($0.bytes, name: $0.name) }
    let facts = reports.compactMap(\.facts)
    let problems = SiteCheck.diagnostics(of: facts, layout: nil)
    #expect(!problems.isEmpty)
    #expect(SiteCheck.diagnostics(of: facts, layout: nil, rules: SiteRule.all.shuffled(using: &random)) == problems)

    let response = HTTPResponse(
      url: "https://example.com/feed", status: 200, fields: [HTTPResponse.Field("Content-Type", "text/plain")])
    let fetch = HTTPFetch(redirects: [], response: response, body: Array("<rss/>".utf8), revalidation: nil)
    let report = validator.validate(fetch)
    #expect(report.diagnostics.filter { $0.rule.vocabulary == "http" }.count > 1)
    #expect(validator.validate(fetch, rules: HTTPRule.all.shuffled(using: &random)).diagnostics == report.diagnostics)
  }
}
