import FeedBuilder
import FeedCore
import FeedSamples
import FeedValidator
import FeedVocabulary
import Testing

/// The validator reports no problems in feeds that the builder writes.
struct ValidityPropertyTests {
  @Test(arguments: FeedFormat.allCases)
  func `the validator finds nothing in a thousand generated feeds`(format: FeedFormat) throws {
    for seed in 0..<1000 {
      var generator = GeneratedFeed(seed: UInt64(seed))
      let bytes = try generator.document(format)
      let report = Validator().validate(bytes, name: "seed \(seed)")
      // A generated URL may have any scheme, as an author’s URL may.
      let found = report.diagnostics.filter { $0.severity > .info && $0.rule != "iri/unregistered-scheme" }
      guard found.isEmpty else {
        Issue.record("\(found[0])\n\(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  @Test func `the validator finds nothing in a hundred generated podcasts, with Apple’s rules`() throws {
    for seed in 0..<100 {
      var generator = GeneratedFeed(seed: UInt64(seed))
      let podcast = generator.podcast()
      let bytes = try generator.document(.rss, podcast)
      var validator = Validator()
      validator.profile = .apple
      let found = validator.validate(bytes, name: "seed \(seed)").diagnostics
        .filter { $0.severity > .info && $0.rule != "iri/unregistered-scheme" }
      guard found.isEmpty else {
        Issue.record("\(found[0])\n\(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  @Test(arguments: FeedFormat.allCases)
  func `the same feed gives the same bytes`(format: FeedFormat) throws {
    for seed in 0..<50 {
      var one = GeneratedFeed(seed: UInt64(seed))
      var other = GeneratedFeed(seed: UInt64(seed))
      #expect(try one.document(format) == (try other.document(format)))
    }
  }
}
