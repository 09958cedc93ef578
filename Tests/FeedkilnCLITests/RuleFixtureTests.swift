import FeedCore
import FeedTesting
import FeedkilnDocs
import Foundation
import Testing

@testable import FeedkilnCLI

/// The rules of the command line, each with a command.
@Suite struct RuleFixtureTests {
  private static let fixtures = RuleFixtures()

  @Test(arguments: fixtures.rules) func `a rule reports the bad example and not the good one`(rule: String) throws {
    // Wrong options are reported with the help of the rule, but without its id.
    let help = try #require(RuleCatalog.all[RuleID(rawValue: rule)]).help
    let bad = try Self.run("bad", rule)
    #expect(bad.contains(rule) || bad.contains(help))
    #expect(try bad == Self.fixtures.report(of: rule, recording: bad))
    let good = try Self.run("good", rule)
    #expect(!good.contains(rule) && !good.contains(help))
  }

  private static func run(_ name: String, _ rule: String) throws -> String {
    let folder = try fixtures.copy(name, of: rule)
    let command = try String(contentsOfFile: "\(folder.path)/command", encoding: .utf8)
    let run = try CommandLineRun.run(
      "/bin/sh", ["-c", "cd '\(folder.path)' && \(command)"], in: TestFolder())
    return run.errors + run.output
  }
}
