import FeedContent
import FeedCore
import FeedSystem
import FeedTesting
import FeedValidator
import Foundation
import Testing

@testable import Feedkiln

/// The rules of builds and of the ids of published feeds, each with a small site.
@Suite struct RuleFixtureTests {
  private static let fixtures = RuleFixtures()

  /// Problems that are too large for a file of the repository: each changes the good site.
  private static let made: [String: @Sendable (TemporaryFolder) throws -> Void] = [
    "content/markdown-too-large": {
      let row = String(repeating: "|", count: 1024) + "\n"
      try $0.write("content/articles/rye.md", article(String(repeating: row, count: 1024)))
    }
  ]

  private static func article(_ text: String) -> String { "---\ntitle: Rye\ndate: 2024-03-01\n---\n\n\(text)\n" }

  @Test(arguments: fixtures.rules) func `a rule reports the bad example and not the good one`(rule: String) async throws
  {
    let bad = try Self.fixtures.copy(Self.made[rule] == nil ? "bad" : "good", of: rule)
    try Self.made[rule]?(bad)
    let found = try await Self.report(bad.path)
    #expect(found.contains { $0.rule.rawValue == rule })
    let text = RuleFixtures.text(found, in: bad.path)
    #expect(try text == Self.fixtures.report(of: rule, recording: text))
    let good = try Self.fixtures.copy("good", of: rule)
    #expect(RuleFixtures.text(try await Self.report(good.path), in: good.path) == "")
  }

  /// Returns the problems of a build, or of adopting ids if there is an old feed.
  private static func report(_ folder: String) async throws -> [Diagnostic] {
    let reading = try SiteReader.read("\(folder)/site.toml")
    let site = try #require(reading.site)
    let options = ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z"))
    let old = "\(folder)/old.xml"
    if FileSystem.kind(of: old) == .file {
      let content = await ContentLoader(site, options: options).load()
      let feed = PublishedFeed(parsing: try FileSystem.read(old), from: old)
      return feed.problems + IDAdoption([feed], by: content.articles).diagnostics
    }
    let report = try await SiteBuild(site: site, options: BuildOptions(options)).run()
    var found = reading.diagnostics + report.checks.flatMap(\.diagnostics) + report.diagnostics
    if let built = site.content.built.map(site.filePath) {
      let plan = FeedPlan(site: site, content: await ContentLoader(site, options: options).load())
      found += ServedFeeds(plan, site: site, in: built).diagnostics
      found += try await PageFeedLinks.problems(in: built, of: site)
    }
    return found
  }
}
