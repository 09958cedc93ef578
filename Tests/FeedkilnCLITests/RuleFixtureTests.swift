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
    let help = try #require(RuleCatalog.all[RuleID(rawValue: rule)]).help
    let bad = try Self.run("bad", rule)
    #expect(bad.contains(help))
    #expect(try bad == Self.fixtures.report(of: rule, recording: bad))
    #expect(!(try Self.run("good", rule)).contains(help))
  }

  @Test func `each rule has a fixture`() {
    #expect(RuleDescription.commands.map(\.id.rawValue).sorted() == Self.fixtures.rules)
  }

  @Test func `the catalog contains each description in the sources`() throws {
    let sources = CommandLineRun.package.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    let described = try files.flatMap { file in
      try String(contentsOf: sources.appending(path: file), encoding: .utf8)
        .matches(of: /RuleDescription\(\s*"([a-z0-9]+\/[a-z0-9-]+)"/).map { RuleID(rawValue: String($0.1)) }
    }
    #expect(described.count > 300)
    #expect(described.filter { RuleCatalog.all[$0] == nil } == [])
  }

  private static func run(_ name: String, _ rule: String) throws -> String {
    let folder = try fixtures.copy(name, of: rule)
    let command = try String(contentsOfFile: "\(folder.path)/command", encoding: .utf8)
    let run = try CommandLineRun.run(
      "/bin/sh", ["-c", "cd '\(folder.path)' && \(command)"], in: TestFolder())
    return run.errors + run.output
  }
}
