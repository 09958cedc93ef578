import FeedContent
import FeedCore
import FeedTesting
import Feedkiln
import Foundation
import Testing

/// A cache may save time, but never changes the output.
struct BuildCacheTests {
  private static let settings = """
    [site]
    title = "Bread"
    base_url = "https://bread.example/"
    language = "en"
    authors = ["Ada"]
    [feeds]
    formats = ["rss", "atom"]
    tags = true
    archives = true
    [comments]
    limit = 3

    """

  private static func article(_ name: String, _ text: String = "Loaves.") -> String {
    "---\ntitle: On \(name)\ndate: 2024-03-01\ntags: [\(name), bread]\nauthors: [Ada, {name: Bob, url: 'https://bread.example/bob/'}]\n---\n\n\(text)\n"
  }

  private static func comment(_ id: Int, _ text: String = "Nice “crust”.") -> String {
    "{\"id\": \"\(id)\", \"name\": \"Zoë\", \"date\": \"2024-03-0\(id % 8 + 1)T10:00:00Z\", \"body\": \"\(text)\"}\n"
  }

  private static let names = ["flat/pita", "rye", "spelt", "wheat"]

  private func bread() throws -> TestSite {
    var files = ["site.toml": Self.settings]
    for (index, name) in Self.names.enumerated() {
      files["content/articles/\(name).md"] = Self.article(name)
      guard index > 0 else { continue }
      files["content/comments/\(name).jsonl"] = (1...index * 2).map { Self.comment($0) }.joined()
    }
    files["content/comments/rye/late.md"] = "---\nname: Łukasz\ndate: 2024-05-01\nreply_to: 1\n---\nStill *good*.\n"
    return try TestSite(files)
  }

  private func cache(of site: TestSite) -> URL { site.folder.appending(path: ".feedkiln/cache") }

  /// Returns whether the feeds equal the feeds of a forced build in a copy of the site.
  private func isAsNew(_ site: TestSite) async throws -> Bool {
    let new = try copy(of: site, with: ["feedkiln.ids"])
    try await buildForced(new)
    return try Self.texts(of: site) == Self.texts(of: new)
  }

  private func copy(of site: TestSite, with others: [String]) throws -> TestSite {
    let new = try TestSite(copying: site.folder)
    for path in others where FileManager.default.fileExists(atPath: site.folder.appending(path: path).path()) {
      let copy = new.folder.appending(path: path)
      try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: site.folder.appending(path: path), to: copy)
    }
    return new
  }

  private func buildForced(_ site: TestSite) async throws {
    let settings = try #require(try site.reading().site)
    var options = BuildOptions(ContentOptions(now: try Timestamp(rfc3339: "2026-01-01T00:00:00Z")))
    options.isForced = true
    _ = try await Turns.builds.take { try await SiteBuild(site: settings, options: options).run() }
  }

  private static func texts(of site: TestSite) throws -> [String: String] {
    let names = try TestSite.files(below: site.output)
    return Dictionary(uniqueKeysWithValues: try names.map { ($0, try site.text($0)) })
  }

  @Test func `a second build writes nothing, and the cache is excluded from the repository`() async throws {
    let site = try bread()
    let first = try await site.build()
    let second = try await site.build()
    #expect(second.written == [] && second.unchanged == first.written)
    #expect(second.content == first.content && second.diagnostics.count == first.diagnostics.count)
    #expect(try await isAsNew(site))
    #expect(try site.state(".gitignore") == "*\n")
  }

  @Test func `adding a comment rewrites only the feeds that contain it`() async throws {
    let site = try bread()
    _ = try await site.build()
    _ = try await site.build(after: 4)
    let old = try Self.texts(of: site)
    try site.write((1...7).map { Self.comment($0) }.joined(), to: "content/comments/wheat.jsonl")
    let written = try await site.build(after: 4).written
    #expect(try Set(written) == Set(Self.texts(of: site).filter { old[$0.key] != $0.value }.keys))
    #expect(written.contains("comments/wheat.rss") && !written.contains("comments/rye.rss"))
    #expect(try await isAsNew(site))
    _ = try await site.build(after: 8)
    #expect(try await site.build(after: 8).written == [])
    try site.write(Self.article("wheat", "Flour."), to: "content/articles/wheat.md")
    _ = try await site.build(after: 8)
    #expect(try site.text("feed.rss").contains("Flour."))
    #expect(try await isAsNew(site))
  }

  @Test func `a change in the same second with the same size and date is detected`() async throws {
    let site = try bread()
    _ = try await site.build()
    let file = site.folder.appending(path: "content/comments/spelt.jsonl")
    let date = try FileManager.default.attributesOfItem(atPath: file.path())[.modificationDate]
    try site.replace("Nice", with: "Nine", in: "content/comments/spelt.jsonl")
    try FileManager.default.setAttributes([.modificationDate: try #require(date)], ofItemAtPath: file.path())
    _ = try await site.build()
    #expect(try site.text("comments/spelt.rss").contains("Nine “crust”"))
    #expect(try await isAsNew(site))
  }

  @Test func `a feed that was edited is restored`() async throws {
    let site = try bread()
    _ = try await site.build()
    try site.write("mine", to: "feeds/comments/rye.rss")
    #expect(try await site.build().written == ["comments/rye.rss"])
    #expect(try await isAsNew(site))
  }

  @Test func `after any change, a build with a cache has the output of one without`() async throws {
    var random = SplitMix(7)
    let site = try bread()
    _ = try await site.build()
    for _ in 0..<40 {
      let name = try #require(Self.names.randomElement(using: &random))
      let article = "content/articles/\(name).md"
      let thread = "content/comments/\(name).jsonl"
      switch Int.random(in: 0..<7, using: &random) {
      case 0: try site.write(Self.article(name, "Text \(Int.random(in: 0..<9, using: &random))."), to: article)
      case 1: try site.write(Self.article(name + "s"), to: article)
      case 2: try site.write((1...Int.random(in: 1...9, using: &random)).map { Self.comment($0) }.joined(), to: thread)
      case 3: try? FileManager.default.removeItem(at: site.folder.appending(path: thread))
      case 4: try site.write(Self.comment(1, "Broken") + "{\"id\": 2}\n", to: thread)
      case 5:
        try site.write(
          Self.settings.replacing("limit = 3", with: "limit = \(Int.random(in: 1...4, using: &random))"),
          to: "site.toml")
      default: try site.write(Self.article(name).replacing("tags", with: "comments: off\ntags"), to: article)
      }
      // After an error, both keep what was published.
      let uncached = try copy(of: site, with: ["feedkiln.ids", "feeds", ".feedkiln/manifest"])
      let report = try await site.build()
      try await buildForced(uncached)
      #expect(try Self.texts(of: site) == Self.texts(of: uncached))
      if !report.diagnostics.contains(where: { $0.severity == .error }) { #expect(try await isAsNew(site)) }
    }
  }

  @Test func `a damaged cache only costs time`() async throws {
    let site = try bread()
    let first = try await site.build()
    let whole = try Data(contentsOf: cache(of: site))
    let other = try bread()
    try other.write(Self.settings.replacing("Bread", with: "Cakes"), to: "site.toml")
    _ = try await other.build()
    var random = SplitMix(3)
    var damaged = [
      Data(), try Data(contentsOf: cache(of: other)),
      Data((0..<999).map { _ in UInt8.random(in: 0...255, using: &random) }),
    ]
    for _ in 0..<30 {
      damaged.append(whole.prefix(Int.random(in: 0..<whole.count, using: &random)))
      var flipped = whole
      flipped[Int.random(in: 0..<whole.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      damaged.append(flipped)
      damaged.append(whole + flipped.suffix(Int.random(in: 1...99, using: &random)))
    }
    for bytes in damaged {
      try bytes.write(to: cache(of: site))
      try site.write(
        Self.article("rye", "Crumbs \(Int.random(in: 0..<99, using: &random))."), to: "content/articles/rye.md")
      let report = try await site.build()
      #expect(report.content == first.content && report.diagnostics.isEmpty)
      #expect(try Data(contentsOf: cache(of: site)) != bytes)
    }
    #expect(try await isAsNew(site))
  }

  @Test func `a build works without a cache if its path is a folder or another file`() async throws {
    let site = try bread()
    try site.write("", to: ".feedkiln/cache/no")
    _ = try await site.build()
    #expect(try await isAsNew(site))
    try FileManager.default.removeItem(at: cache(of: site))
    try site.write("another program’s", to: ".feedkiln/cache")
    #expect(try await site.build().written == [])
  }

  @Test func `an article appears at its time and disappears when it expires, with or without a cache`() async throws {
    let site = try bread()
    try site.write(
      Self.article("rye").replacing("tags", with: "expires: 2026-06-01\nnot_before: 2025-06-01\ntags"),
      to: "content/articles/rye.md")
    for (year, exists) in [("2026-01", true), ("2027-01", false), ("2025-01", false), ("2026-02", true)] {
      let report = try await site.build(ContentOptions(now: Timestamp(rfc3339: "\(year)-01T00:00:00Z")))
      #expect(report.content.published == (exists ? 4 : 3))
    }
  }
}
