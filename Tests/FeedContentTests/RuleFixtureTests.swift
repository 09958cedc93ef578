import FeedCore
import FeedSystem
import FeedTesting
import Foundation
import SiteSettings
import Testing

@testable import FeedContent

/// The rules of settings, articles and comments, each with a small site.
@Suite struct RuleFixtureTests {
  private static let fixtures = RuleFixtures()

  /// A problem that cannot be in a file of the repository, for example because it is too large.
  private struct ConstructedProblem: Sendable {
    let reason: String
    /// Whether the site changes while it is read.
    var isDuringRun = false
    /// Changes the good site.
    let make: @Sendable (TemporaryFolder) throws -> Void

    static let all: [String: ConstructedProblem] = [
      "content/unreadable": ConstructedProblem(reason: "a file above the limit of 8 MiB") {
        try $0.write("content/articles/rye.md", [UInt8](repeating: 0x41, count: 8 << 20 + 1))
      },
      "content/front-matter-too-large": ConstructedProblem(reason: "front matter above the limit of 256 KiB") {
        let title = String(repeating: "Rye ", count: 70_000)
        try $0.write("content/articles/rye.md", "---\ntitle: \(title)\n---\n\nLoaves.\n")
      },
      "content/comment-too-long": ConstructedProblem(reason: "a comment above the limit of 64 KiB") {
        let text = String(repeating: "Dark. ", count: 11_000)
        try $0.write("content/comments/rye/one.md", "---\nid: one\ndate: 2024-03-02\nname: Ben\n---\n\n\(text)\n")
      },
      "content/link-not-followed": ConstructedProblem(reason: "a symbolic link") {
        try FileManager.default.createSymbolicLink(
          atPath: "\($0.path)/content/articles/more", withDestinationPath: "\($0.path)/content")
      },
      "ids/unreadable": ConstructedProblem(reason: "a folder where the file should be") {
        try FileManager.default.createDirectory(atPath: "\($0.path)/feedkiln.ids", withIntermediateDirectories: true)
      },
      "content/changed-meanwhile": ConstructedProblem(reason: "a change during the build", isDuringRun: true) {
        try $0.write("content/articles/rye.md", "---\ntitle: Rye\ndate: 2024-03-01\n---\n\nOther loaves.\n")
      },
    ]
  }

  @Test(arguments: fixtures.rules) func `a rule reports the bad example and not the good one`(rule: String) async throws
  {
    let made = ConstructedProblem.all[rule]
    let bad = try Self.fixtures.copy(made == nil ? "bad" : "good", of: rule)
    if let made, !made.isDuringRun { try made.make(bad) }
    let found = try await Self.report(bad.path) { if let made, made.isDuringRun { try made.make(bad) } }
    #expect(found.contains { $0.rule.rawValue == rule })
    let text = RuleFixtures.text(found, in: bad.path)
    #expect(try text == Self.fixtures.report(of: rule, recording: text))
    let good = try Self.fixtures.copy("good", of: rule)
    #expect(RuleFixtures.text(try await Self.report(good.path), in: good.path) == "")
  }

  @Test func `each constructed problem belongs to a fixture`() {
    #expect(Set(ConstructedProblem.all.keys).isSubset(of: Self.fixtures.rules))
  }

  /// Returns the problems of a site, including its ids if it has a ledger.
  private static func report(_ folder: String, duringRun: () throws -> Void = {}) async throws -> [Diagnostic] {
    let reading = try SiteReader.read("\(folder)/site.toml")
    guard let site = reading.site else { return reading.diagnostics }
    let options = ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z"))
    let content = await ContentLoader(site, options: options).load()
    try duringRun()
    var diagnostics = reading.diagnostics + content.diagnostics
    diagnostics += content.articles.flatMap { $0.body.text().problems }
    let ledger = site.filePath(site.ids)
    if FileSystem.kind(of: ledger) == .file, let ids = content.ids {
      diagnostics += IDCheck.diagnostics(
        old: try IDLedger.read(ledger).ledger, new: ids, articles: content.articles, file: site.ids)
    }
    return diagnostics
  }
}
