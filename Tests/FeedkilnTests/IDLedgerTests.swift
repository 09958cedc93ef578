import FeedContent
import FeedCore
import Feedkiln
import Foundation
import Testing

/// Ids are created once and kept.
@Suite struct IDLedgerTests {
  private static let rye = "---\ntitle: Rye\ndate: 2024-01-01\n---\nA long text about rye.\n"
  private static let spelt = "---\ntitle: Spelt\ndate: 2024-01-02\n---\nA long text about spelt.\n"

  private func site(_ articles: [String: String]) throws -> TestSite {
    var files = [
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      """
    ]
    for (path, text) in articles { files["content/articles/\(path).md"] = text }
    return try TestSite(files)
  }

  private func ledger(_ site: TestSite) throws -> [String] {
    let text = try String(contentsOf: site.folder.appending(path: "feedkiln.ids"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("!") }.map {
      $0.split(separator: "\t").prefix(3).joined(separator: " ")
    }
  }

  private func move(_ old: String, _ new: String, in site: TestSite) throws {
    let folder = site.folder.appending(path: "content/articles")
    let target = folder.appending(path: "\(new).md")
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: folder.appending(path: "\(old).md"), to: target)
  }

  @Test func `a build keeps the ids of all articles, sorted by path`() async throws {
    let site = try site(["rye": Self.rye, "b/spelt": Self.spelt])
    _ = try await site.build()
    #expect(
      try ledger(site) == [
        "b/spelt tag:kiln.example,2024-01-02:b/spelt /b/spelt/", "rye tag:kiln.example,2024-01-01:rye /rye/",
      ])
  }

  @Test func `a feed without articles has the date of the newest one that it had`() async throws {
    let site = try site(["rye": Self.rye, "spelt": Self.spelt])
    _ = try await site.build()
    for name in ["rye", "spelt"] {
      try site.replace("title:", with: "draft: true\ntitle:", in: "content/articles/\(name).md")
    }
    var options = BuildOptions(ContentOptions(now: try Timestamp(rfc3339: "2026-01-01T00:00:00Z")))
    options.allowsRemovals = true
    _ = try await site.build(options)
    for feed in ["feed.atom", "comments.atom"] {
      #expect(try site.text(feed).matches(of: /<updated>(.*?)T/).map { String($0.1) } == ["2024-01-02"], "\(feed)")
    }
  }

  @Test func `an article keeps its id when its date is corrected`() async throws {
    let site = try site(["rye": Self.rye])
    _ = try await site.build()
    try site.replace("2024-01-01", with: "2024-02-02", in: "content/articles/rye.md")
    _ = try await site.build()
    #expect(try site.ids("feed.atom") == ["https://kiln.example/", "tag:kiln.example,2024-01-01:rye"])
  }

  @Test func `a moved article is recognized by its text`() async throws {
    let site = try site(["rye": Self.rye, "spelt": Self.spelt])
    _ = try await site.build()
    try move("rye", "bread/rye-bread", in: site)
    try site.replace("title: Rye", with: "title: Rye bread", in: "content/articles/bread/rye-bread.md")
    _ = try await site.build()
    #expect(try ledger(site).first == "bread/rye-bread tag:kiln.example,2024-01-01:rye /bread/rye-bread/")
    #expect(try ledger(site).count == 2)
  }

  @Test func `a moved and rewritten article is recognized by its title and date`() async throws {
    let site = try site(["rye": Self.rye])
    _ = try await site.build()
    try move("rye", "rye-bread", in: site)
    try site.replace("A long text about rye.", with: "Quite another text.", in: "content/articles/rye-bread.md")
    _ = try await site.build()
    #expect(try ledger(site) == ["rye-bread tag:kiln.example,2024-01-01:rye /rye-bread/"])
  }

  @Test func `an article that is moved and changed completely is recognized by an alias`() async throws {
    let site = try site(["rye": Self.rye])
    _ = try await site.build()
    try move("rye", "bread", in: site)
    try site.write(
      "---\ntitle: Bread\ndate: 2025-01-01\naliases: [/rye/]\n---\nNew.\n", to: "content/articles/bread.md")
    _ = try await site.build()
    #expect(try ledger(site) == ["bread tag:kiln.example,2024-01-01:rye /bread/"])
  }

  @Test func `a new article at a former path gets a new id`() async throws {
    let site = try site(["rye": Self.rye])
    _ = try await site.build()
    try move("rye", "old-rye", in: site)
    try site.write("---\ntitle: New\ndate: 2024-01-01\n---\nAnother text.\n", to: "content/articles/rye.md")
    _ = try await site.build()
    #expect(
      try ledger(site) == [
        "old-rye tag:kiln.example,2024-01-01:rye /old-rye/", "rye tag:kiln.example,2024-01-01:rye;2 /rye/",
      ])
  }

  @Test func `if two articles might be the missing one, neither gets its id`() async throws {
    let site = try site(["rye": Self.rye])
    _ = try await site.build()
    try move("rye", "one", in: site)
    try site.write(Self.rye, to: "content/articles/two.md")
    _ = try await site.build()
    #expect(
      try ledger(site) == [
        "one tag:kiln.example,2024-01-01:one /one/", "rye tag:kiln.example,2024-01-01:rye /rye/",
        "two tag:kiln.example,2024-01-01:two /two/",
      ])
  }

  @Test func `a restored article gets its id again`() async throws {
    let site = try site(["rye": Self.rye, "spelt": Self.spelt])
    _ = try await site.build()
    let file = site.folder.appending(path: "content/articles/rye.md")
    try FileManager.default.removeItem(at: file)
    _ = try await site.build()
    try site.write("---\ntitle: Back\ndate: 2026-01-01\n---\nAnew.\n", to: "content/articles/rye.md")
    _ = try await site.build(.init(now: Timestamp(rfc3339: "2026-06-01T00:00:00Z")))
    #expect(try site.ids("feed.atom").contains("tag:kiln.example,2024-01-01:rye"))
  }

  @Test func `an id in front matter takes precedence over the ledger`() async throws {
    let site = try site(["rye": Self.rye])
    _ = try await site.build()
    try site.replace("title: Rye", with: "title: Rye\nid: https://old.example/?p=4", in: "content/articles/rye.md")
    _ = try await site.build()
    #expect(try ledger(site) == ["rye https://old.example/?p=4 /rye/"])
  }

  @Test func `drafts are not in the ledger`() async throws {
    let site = try site(["rye": Self.rye])
    _ = try await site.build(.init(now: Timestamp(rfc3339: "2026-06-01T00:00:00Z"), includeDrafts: true))
    #expect(!FileManager.default.fileExists(atPath: site.folder.appending(path: "feedkiln.ids").path()))
  }

  @Test func `conflict markers of a merge are reported, and the file is kept`() async throws {
    let site = try site(["rye": Self.rye])
    _ = try await site.build()
    let file = site.folder.appending(path: "feedkiln.ids")
    var text = try String(contentsOf: file, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("rye") })
    text += "<<<<<<< HEAD\n" + line.replacing("2024-01-01:rye", with: "2024-01-01:bread") + "\n"
    try Data(text.utf8).write(to: file)
    let report = try await site.build()
    #expect(
      report.diagnostics.map { "\($0.location?.line ?? 0) \($0.message) (\($0.help ?? ""))" } == [
        "4 line is not a valid id record (restore the line from the history of the file, or remove it)",
        "5 duplicate path “rye” (keep the line with the id that subscribers have, and remove the other)",
      ])
    #expect(report.diagnostics.last?.related.first?.location.line == 2)
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test func `two articles cannot have the same id`() async throws {
    let site = try site([
      "a": "---\ntitle: A\ndate: 2024-01-01\nid: urn:example:1\n---\nA.\n",
      "b": "---\ntitle: B\ndate: 2024-01-02\nid: urn:example:1\n---\nB.\n",
    ])
    let report = try await site.build()
    #expect(report.diagnostics.map(\.message) == ["duplicate article id “urn:example:1”"])
    #expect(report.content.published == 1 && report.content.failed == 1)
  }

  @Test func `an article or comment that is not newer than the newest one is late`() async throws {
    for (date, late) in [
      ("2024-01-01T11:59:59Z", true), ("2024-01-01T12:00:00Z", true), ("2024-01-01T11:00:00-01:00", true),
      // Of one time, the greater offset is the later one.
      ("2024-01-01T13:00:00+01:00", false),
      ("2024-01-01T12:00:01Z", false), ("2024-01-01T13:00:01+02:00", true), ("2024-01-01T11:00:01-01:00", false),
    ] {
      let site = try site(["rye": Self.rye.replacing("2024-01-01", with: "2024-01-01T12:00:00Z")])
      func comment(_ id: String, _ date: String) -> String {
        #"{"id": "\#(id)", "name": "Zoë", "date": "\#(date)", "body": "x"}"# + "\n"
      }
      let first = comment("a", "2024-01-01T12:00:00Z")
      try site.write(first, to: "content/comments/rye.jsonl")
      _ = try await site.build()
      try site.write(Self.spelt.replacing("2024-01-02", with: date), to: "content/articles/spelt.md")
      try site.write(first + comment("b", date), to: "content/comments/rye.jsonl")
      _ = try await site.build()
      let text = try String(contentsOf: site.folder.appending(path: "feedkiln.ids"), encoding: .utf8)
      let lines = text.split(separator: "\n")
      let (rye, spelt) = (lines.first { $0.hasPrefix("rye\t") }, lines.first { $0.hasPrefix("spelt\t") })
      #expect(spelt?.contains("\tafter=2024-01-01T12:00:01Z") == late, "\(date)")
      #expect(rye?.contains("@2024-01-01T12:00:01Z") == late, "\(date)")
      #expect(rye?.contains("after=") == false)
    }
  }

  @Test func `twenty former places are kept, the newest ones`() async throws {
    for count in [18, 19, 20, 21] {
      let site = try site(["rye": Self.rye])
      _ = try await site.build()
      let file = site.folder.appending(path: "feedkiln.ids")
      let former = (1...count).map { "\twas=o\($0)|/o\($0)/|o\($0)|o\($0)|" }
      try site.write(
        String(contentsOf: file, encoding: .utf8).split(separator: "\n")
          .map { $0.hasPrefix("rye\t") ? $0 + former.joined() : String($0) }.joined(separator: "\n") + "\n",
        to: "feedkiln.ids")
      try move("rye", "bread", in: site)
      _ = try await site.build()
      let places = try String(contentsOf: file, encoding: .utf8).matches(of: /\twas=([^|]*)/).map { String($0.1) }
      #expect(places == ((1...count).map { "o\($0)" } + ["rye"]).suffix(20), "\(count)")
    }
  }
}
