import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import FeedImport

/// The rules of imports, each with a small export.
@Suite struct RuleFixtureTests {
  private static let fixtures = RuleFixtures()

  @Test(arguments: fixtures.rules) func `a rule reports the bad example and not the good one`(rule: String) throws {
    let bad = try Self.fixtures.copy("bad", of: rule)
    let found = try Self.report(bad.path)
    #expect(found.contains { $0.rule.rawValue == rule })
    let text = RuleFixtures.text(found, in: bad.path)
    #expect(try text == Self.fixtures.report(of: rule, recording: text))
    let good = try Self.fixtures.copy("good", of: rule)
    #expect(RuleFixtures.text(try Self.report(good.path), in: good.path) == "")
  }

  /// Imports the export in a folder into the folder, and returns the problems.
  private static func report(_ folder: String) throws -> [Diagnostic] {
    let exports = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("export") }
    let options = ImportOptions(
      articles: "\(folder)/articles", comments: "\(folder)/comments", pages: "\(folder)/pages")
    return try Import(options: options).run(exports.map { "\(folder)/\($0)" }).diagnostics
  }
}
