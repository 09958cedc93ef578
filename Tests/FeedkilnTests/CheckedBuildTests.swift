import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import Feedkiln
import Foundation
import Testing

/// A build with checks does not publish feeds with errors, and reports the source of each error.
struct CheckedBuildTests {
  private static let settings = """
    [site]
    title = "Bread"
    base_url = "https://bread.example/"
    language = "en"
    authors = ["Ada"]
    [feeds]
    check = true

    """

  /// Makes an error of a title that is decoded with the wrong encoding.
  private static let policy = "[validate]\nrules = { \"text/bad-characters\" = \"error\" }\n"

  private static func article(_ title: String) -> String {
    "---\ntitle: \(title)\ndate: 2024-03-01\ncomments: off\n---\n\nLoaves.\n"
  }

  private func diagnostics(_ report: BuildReport) -> [String] {
    report.checks.flatMap { report in
      report.diagnostics.map { diagnostic in
        let related = diagnostic.related.map { "\n  \($0.location.file):\($0.location.line): \($0.message)" }.joined()
        return "\(report.name): \(diagnostic.message)\(related)"
      }
    }
  }

  @Test func `the warnings of a feed are repeated in each build`() async throws {
    let site = try TestSite([
      "site.toml": Self.settings,
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\n\nLoaves.\n",
      "content/comments/rye.jsonl": #"{"id": "1", "date": "1980-01-02", "body": "Good."}"# + "\n",
    ])
    let problems = diagnostics(try await site.build())
    #expect(problems.contains { $0.hasPrefix("\(site.output.path())/comments/rye.atom: year 1980") }, "\(problems)")
    for seconds in [10, 20] { #expect(diagnostics(try await site.build(after: Int64(seconds))) == problems) }
  }

  @Test func `a feed with an error is not published, and the old file is kept`() async throws {
    let site = try TestSite([
      "site.toml": Self.settings + Self.policy, "content/articles/rye.md": Self.article("Rye"),
    ])
    #expect(try await site.build().held == [])
    let old = try site.text("feed.atom")
    try site.write(Self.article("CafÃ©"), to: "content/articles/rye.md")
    let report = try await site.build()
    #expect(report.held == ["feed.rss", "feed.atom", "feed.json"])
    #expect(report.written == [])
    #expect(try site.text("feed.atom") == old)
    let folder = site.folder.path()
    let lines = diagnostics(report).map { $0.replacing(folder, with: "") }
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.contains(": text seems to be decoded with the wrong encoding"))
      #expect(line.hasSuffix("\n  /content/articles/rye.md:2: source in the article"), "\(line)")
    }
    #expect(
      report.diagnostics.map { $0.message.replacing(folder, with: "") } == [
        "feed “/feeds/feed.rss” was not published: it has 1 error",
        "feed “/feeds/feed.atom” was not published: it has 1 error",
        "feed “/feeds/feed.json” was not published: it has 1 error",
      ])
    #expect(
      Set(report.diagnostics.map(\.help)) == ["fix the errors above and build again; the previous file was kept"])
  }

  @Test func `a feed’s own problem is reported at its position in the settings`() async throws {
    let site = try TestSite([
      "site.toml": Self.settings.replacing("Bread", with: "CafÃ©"),
      "content/articles/rye.md": Self.article("tag:bread.example,2024:rye"),
    ])
    let lines = diagnostics(try await site.build()).map { $0.replacing(site.folder.path(), with: "") }
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.hasSuffix("\n  /site.toml:2: source in the settings"), "\(line)")
    }
  }

  @Test func `a rule with a lower severity does not prevent publishing`() async throws {
    let site = try TestSite([
      "site.toml": Self.settings + Self.policy.replacing("error", with: "warning"),
      "content/articles/rye.md": Self.article("CafÃ©"),
    ])
    #expect(try await site.build().held == [])
  }

  @Test func `an article without text is no problem of a feed`() async throws {
    let site = try TestSite([
      "site.toml": Self.settings, "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\n",
    ])
    let report = try await site.build()
    #expect(report.checks.flatMap(\.diagnostics).map(\.message) == [])
  }

  @Test func `a build without checks publishes every feed`() async throws {
    let site = try TestSite([
      "site.toml": Self.settings.replacing("check = true", with: "") + Self.policy,
      "content/articles/rye.md": Self.article("CafÃ©"),
    ])
    let report = try await site.build()
    #expect(report.held == [] && report.checks.isEmpty && report.written.count == 6)
  }

  @Test func `a valid site has no problems, in single feeds or between them`() async throws {
    let test = try TestSite(copying: TestSite.golden("small"))
    _ = try await test.build()
    let site = try #require(try SiteReader.read(test.folder.appending(path: "site.toml").path()).site)
    let now = try Timestamp(rfc3339: "2026-01-01T00:00:00Z")
    let content = await ContentLoader(site, options: ContentOptions(now: now)).load()
    let origins = EntryOrigins(site: site, content: content, plan: FeedPlan(site: site, content: content))
    var validator = Validator(now: now)
    validator.gathersFacts = true
    let facts = try TestSite.files(below: test.output).compactMap { name in
      let file = test.output.appending(path: name).path()
      return validator.validate(try FileSystem.read(file), name: file).facts
    }
    #expect(facts.count == 12)
    #expect(SiteCheck.diagnostics(of: facts, layout: SiteLayout(site, entryIDs: origins.ids)) == [])
  }

  @Test func `a comment’s problem is reported at the comment’s line`() async throws {
    let site = try TestSite([
      "site.toml": Self.settings,
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\n\nLoaves.\n",
      "content/comments/rye.jsonl": """
      {"id": "1", "name": "Zoë", "date": "2024-03-02", "body": "Lovely!"}
      {"id": "2", "name": "Bo", "date": "2024-03-03", "body": "CafÃ©!"}

      """,
    ])
    let report = try await site.build()
    let folder = site.folder.path()
    let lines = diagnostics(report).map { $0.replacing(folder, with: "") }
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.contains(": text seems to be decoded with the wrong encoding"))
      #expect(line.hasSuffix("\n  /content/comments/rye.jsonl:2: source in the comment"), "\(line)")
    }
    #expect(report.held == [])
  }
}
