import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import FeedValidator

/// Each rule that follows from a content model reports a document that violates it, and not a correct one.
///
/// The documents are made from the models, and the reports are in `Golden/content-models.txt`.
@Suite struct ContentModelFixtureTests {
  @Test func `each rule of the content models reports its bad example and not its good one`() throws {
    let fixtures = Dictionary(grouping: ContentModelFixture.all, by: \.rule)
    let ids = Set(RuleDescription.contentModels.map(\.id))
    var reports = ""
    for id in ids.sorted() {
      let fixture = fixtures[id]?.first { fixture in
        !Self.findings(id, in: fixture.bad).isEmpty && Self.findings(id, in: fixture.good).isEmpty
      }
      #expect(fixture != nil, "\(id)")
      guard let fixture else { continue }
      reports += "\(fixture.bad)\n"
      for finding in Self.findings(id, in: fixture.bad) {
        reports += "  \(finding.location?.column ?? 0) \(finding.severity) \(id): \(finding.message)\n"
        if let help = finding.help { reports += "    help: \(help)\n" }
      }
    }
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/content-models.txt")
    #expect(try reports == Golden.text(of: golden, recording: reports))
  }

  private static func findings(_ id: RuleID, in document: String) -> [Diagnostic] {
    Validator().validate(Array(document.utf8), name: "feed").diagnostics.filter { $0.rule == id }
  }
}
