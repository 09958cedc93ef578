import FeedContent
import FeedCore
import FeedSystem
import FeedTesting
import Feedkiln
import Foundation
import Testing

/// Shard builds in any order and a merge have exactly the output of one build.
struct ShardTests {
  // MARK: Any order, concurrent builds, several machines

  @Test(arguments: 0..<12) func `shards in any order and a merge have the output of one build`(seed: Int) async throws {
    let pair = try await SitePair(RandomSite(UInt64(seed)))
    var random = SplitMix(UInt64(seed))
    let count = try #require([1, 2, 3, 7].randomElement(using: &random))
    for shard in Shard.all(of: count).shuffled(using: &random) { _ = try await pair.sharded.build(shard: shard) }
    try await pair.expectSame(try await pair.sharded.build(mergesShards: true))
  }

  @Test(arguments: 16..<20) func `shards can run concurrently`(seed: Int) async throws {
    let pair = try await SitePair(RandomSite(UInt64(seed)))
    let sharded = pair.sharded.folder
    try await withThrowingTaskGroup { group in
      for shard in Shard.all(of: 4) { group.addTask { _ = try await TestSite.build(sharded, shard: shard) } }
      try await group.waitForAll()
    }
    try await pair.expectSame(try await pair.sharded.build(mergesShards: true))
  }

  @Test(arguments: 22..<28) func `shards can run on separate machines`(seed: Int) async throws {
    let pair = try await SitePair(RandomSite(UInt64(seed)))
    let machines = try TestSite()
    let folders = ["feeds", ".feedkiln"]
    for shard in Shard.all(of: 3) {
      _ = try await pair.sharded.build(shard: shard)
      for name in folders {
        let own = machines.folder.appending(path: "\(shard.number)/\(name)")
        try FileManager.default.createDirectory(at: own.deletingLastPathComponent(), withIntermediateDirectories: true)
        let folder = pair.sharded.folder.appending(path: name)
        try FileManager.default.moveItem(at: folder, to: own)
        guard let before = pair.before?.folder.appending(path: name) else { continue }
        try FileManager.default.copyItem(at: before, to: folder)
      }
    }
    for machine in ["3", "1", "2"] {
      for file in try FileManager.default.subpathsOfDirectory(atPath: machines.folder.appending(path: machine).path()) {
        let bytes = try? Data(contentsOf: machines.folder.appending(path: "\(machine)/\(file)"))
        guard let bytes else { continue }
        let copy = pair.sharded.folder.appending(path: file)
        try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: copy)
      }
    }
    try await pair.expectSame(try await pair.sharded.build(mergesShards: true))
  }

  @Test(arguments: 30..<38) func `changes between a shard and the merge are detected`(seed: Int) async throws {
    let site = RandomSite(UInt64(seed))
    let pair = try await SitePair(site, buildsOne: false)
    for shard in Shard.all(of: 2) { _ = try await pair.sharded.build(shard: shard) }
    for folder in [pair.one, pair.sharded] { try site.change(folder) }
    try pair.copyOutput()
    try await pair.buildOne()
    try await pair.expectSame(try await pair.sharded.build(mergesShards: true))
  }

  // MARK: The work of a shard and of the merge

  private static func bread() throws -> TestSite {
    var files = [
      "site.toml": """
      [site]
      title = "Bread"
      base_url = "https://bread.example/"
      language = "en"
      [feeds]
      formats = ["atom"]

      """
    ]
    for name in ["barley", "oat", "rye", "spelt", "wheat"] {
      files["content/articles/\(name).md"] = "---\ntitle: \(name)\ndate: 2024-03-01\n---\n\nLoaves.\n"
      files["content/comments/\(name).jsonl"] =
        "{\"id\": \"1\", \"name\": \"Zoë\", \"date\": \"2024-03-02\", \"body\": \"Good.\"}\n"
    }
    return try TestSite(files)
  }

  @Test func `each article is in one shard, and shards have similar sizes`() throws {
    for count in [1, 2, 3, 7, 16] {
      let shards = Shard.all(of: count)
      var sizes = [Int](repeating: 0, count: count)
      for number in 0..<4000 {
        let id = IRI(unchecked: "tag:bread.example,2024-03-\(number % 28 + 1):loaf-\(number)")
        let own = shards.filter { $0.contains(id) }
        #expect(own.count == 1)
        sizes[(own.first?.number ?? 1) - 1] += 1
      }
      #expect(sizes.allSatisfy { abs($0 - 4000 / count) < 4000 / count / 4 + 1 }, "\(sizes)")
    }
    #expect(Shard(1, of: 2)?.contains(IRI("tag:bread.example,2024:rye")) == false)
  }

  @Test(arguments: [
    "", "1", "/", "1/", "/2", "0/2", "3/2", "0/0", "-1/2", "+1/2", "1/2/3", " 1/2", "1/2 ", "1.0/2",
    "1/99999999999999999999", "½/2",
  ])
  func `an invalid shard is refused`(text: String) { #expect(Shard(text) == nil) }

  @Test func `a shard writes only the comment feeds of its articles`() async throws {
    let site = try Self.bread()
    let report = try await site.build(shard: 2, of: 3)
    let files = try TestSite.files(below: site.output)
    #expect(report.written == files.filter { !$0.hasPrefix(".") } && (1..<5).contains(files.count))
    #expect(files.allSatisfy { $0.hasPrefix("comments/") })
    #expect(report.content.comments.published == files.count && report.content.published == 5)
    #expect(!FileManager.default.fileExists(atPath: site.folder.appending(path: "feedkiln.ids").path()))
    #expect(
      try site.stateFiles == [
        ".gitignore", "shards", "shards/2-of-3", "shards/2-of-3/journal", "shards/2-of-3/summary",
      ])
  }

  @Test func `the merge reuses the feeds of shards and removes their summaries`() async throws {
    let site = try Self.bread()
    for shard in Shard.all(of: 2) { _ = try await site.build(shard: shard) }
    let report = try await site.build(mergesShards: true)
    #expect(report.written == ["feed.atom", "comments.atom"] && report.unchanged.count == 5)
    #expect(try site.stateFiles == [".gitignore", "cache", "manifest"])
    #expect(try await site.build().written == [])
  }

  @Test func `only the merge removes feeds`() async throws {
    let site = try Self.bread()
    _ = try await site.build()
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/articles/rye.md"))
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/comments/rye.jsonl"))
    for shard in Shard.all(of: 2) { #expect(try await site.build(shard: shard).removed == []) }
    #expect(FileManager.default.fileExists(atPath: site.output.appending(path: "comments/rye.atom").path()))
    #expect(try await site.build(mergesShards: true).removed == ["comments/rye.atom"])
  }

  @Test func `unmerged feeds of shards are reused by the next build`() async throws {
    let site = try Self.bread()
    for shard in Shard.all(of: 2) { _ = try await site.build(shard: shard) }
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/articles/oat.md"))
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/comments/oat.jsonl"))
    #expect(try await site.build().removed == ["comments/oat.atom"])
    #expect(try site.stateFiles == [".gitignore", "cache", "manifest"])
  }

  @Test func `a damaged feed of a shard is restored`() async throws {
    let site = try Self.bread()
    for shard in Shard.all(of: 2) { _ = try await site.build(shard: shard) }
    try site.write("half", to: "feeds/comments/rye.atom")
    let report = try await site.build(mergesShards: true)
    #expect(report.written.contains("comments/rye.atom"))
    #expect(try site.text("comments/rye.atom").contains("Good."))
  }

  // MARK: Doubts about a store

  /// A list of comments, one per article.
  private static func list(_ texts: [String: String]) -> String {
    texts.sorted { $0.key < $1.key }.map { "\($0):\n  - {_id: a, name: A, message: \($1), date: 2024-03-02}\n" }
      .joined()
  }

  private static func run(
    _ site: TestSite, shard: Shard? = nil, mergesShards: Bool = false
  ) async throws -> BuildReport {
    var options = BuildOptions(try ContentOptions(now: Timestamp(rfc3339: "2026-01-01T00:00:00Z")))
    (options.content.shard, options.mergesShards) = (shard, mergesShards)
    return try await site.build(options)
  }

  @Test func `a shard leaves the feeds of a store in doubt to the merge`() async throws {
    var texts = Dictionary(uniqueKeysWithValues: ["barley", "oat", "rye", "spelt", "wheat"].map { ($0, "Good") })
    var files = Dictionary(
      uniqueKeysWithValues: texts.keys.map {
        ("content/articles/\($0).md", "---\ntitle: \($0)\ndate: 2024-03-01\n---\n\nLoaves.\n")
      })
    files["site.toml"] = SampleStore.settings(kind: "staticman", path: "comments.yml")
    files["comments.yml"] = Self.list(texts)
    let site = try TestSite(files)
    _ = try await Self.run(site)
    let shards = Shard.all(of: 2)
    func name(in shard: Shard) throws -> String {
      try #require(texts.keys.sorted().first { shard.contains(IRI(unchecked: "tag:bread.example,2024-03-01:\($0)")) })
    }
    let (lost, edited) = (try name(in: shards[0]), try name(in: shards[1]))
    func feeds(of site: TestSite) throws -> (String, String) {
      try (site.text("comments/\(lost).atom"), site.text("comments/\(edited).atom"))
    }
    let before = try feeds(of: site)

    // The file is cut at the end of a list: one shard misses comments, another only sees that the end is odd.
    texts[edited] = "Better"
    var cut = texts
    cut[lost] = nil
    try site.write(String(Self.list(cut).dropLast()), to: "comments.yml")
    for shard in shards { _ = try await Self.run(site, shard: shard) }
    #expect(try feeds(of: site) == before)
    let merged = try await Self.run(site, mergesShards: true)
    #expect(merged.diagnostics.map(\.rule) == ["comments/feeds-kept"])
    #expect(try feeds(of: site) == before)

    // Only the line end is missing.
    try site.write(String(Self.list(texts).dropLast()), to: "comments.yml")
    for shard in shards { #expect(try await Self.run(site, shard: shard).diagnostics.map(\.message) == []) }
    #expect(try feeds(of: site) == before)
    #expect(try await Self.run(site, mergesShards: true).diagnostics.map(\.message) == [])
    #expect(try site.text("comments/\(edited).atom").contains("Better"))
  }

  // MARK: Shards that cannot be merged

  private func problem(_ site: TestSite, isChecked: Bool = false) async throws -> String? {
    let folder = site.folder.path() + "/.feedkiln/shards"
    let error = await #expect(throws: FileError.self) {
      try await site.build(mergesShards: true, isChecked: isChecked)
    }
    return error?.description.replacing("cannot merge the shards in “\(folder)”: ", with: "")
  }

  @Test func `missing shards are reported`() async throws {
    let site = try Self.bread()
    #expect(
      try await problem(site) == "no shards found; build them first, such as feedkiln build --shard 1/2")
    _ = try await site.build(shard: 2, of: 3)
    #expect(try await problem(site) == "shard 1/3, 3/3 are missing; build or copy what is missing")
    _ = try await site.build(shard: 3, of: 3)
    #expect(try await problem(site) == "shard 1/3 is missing; build or copy what is missing")
    let other = try Self.bread()
    _ = try await other.build(shard: 4, of: 1_000_000)
    #expect(
      try await problem(other)
        == "shard 1/1000000, 2/1000000, 3/1000000, 5/1000000, 6/1000000 and 999994 more are missing; "
        + "build or copy what is missing")
  }

  @Test func `shards of another count are ignored`() async throws {
    let site = try Self.bread()
    _ = try await site.build(shard: 4, of: 5)
    for shard in Shard.all(of: 2) { _ = try await site.build(shard: shard) }
    #expect(try await site.build(mergesShards: true).unchanged.count == 5)
  }

  @Test func `an incomplete summary is reported`() async throws {
    let site = try Self.bread()
    for shard in Shard.all(of: 2) { _ = try await site.build(shard: shard) }
    let file = site.folder.appending(path: ".feedkiln/shards/2-of-2/summary")
    let whole = try Data(contentsOf: file)
    var flipped = whole
    flipped[whole.count / 2] ^= 1
    for bytes in [whole.prefix(whole.count - 1), whole.prefix(40), flipped, whole + [0]] {
      try bytes.write(to: file)
      #expect(try await problem(site) == "shard 2/2 is damaged; build it again")
    }
    for bytes in [Data(), Data("hello".utf8)] {
      try bytes.write(to: file)
      #expect(try await problem(site) == "shard 2/2 is not a shard summary; build it again")
    }
    try whole.write(to: file)
    #expect(try await site.build(mergesShards: true).unchanged.count == 5)
  }

  @Test func `different settings and options are reported`() async throws {
    let site = try Self.bread()
    for shard in Shard.all(of: 2) { _ = try await site.build(shard: shard) }
    #expect(
      try await problem(site, isChecked: true) == "shard 1/2 was built with other options; build it again")
    try site.replace("Bread", with: "Cake", in: "site.toml")
    #expect(
      try await problem(site)
        == "shard 1/2 was built with other settings, or from another folder; build it again")
  }

  @Test func `shards do not wait for each other, and a build waits for all of them`() async throws {
    let site = try Self.bread()
    _ = try await site.build(shard: 1, of: 2)
    do {
      let lock = try FolderLock(site.output.path(), isShared: true)
      _ = try await site.build(shard: 2, of: 2)
      await #expect(throws: FileError.self) { try await site.build(mergesShards: true) }
      withExtendedLifetime(lock) {}
    }
    do {
      let lock = try FolderLock(site.folder.path() + "/.feedkiln/shards/1-of-2")
      await #expect(throws: FileError.self) { try await site.build(shard: 1, of: 2) }
      withExtendedLifetime(lock) {}
    }
    #expect(try await site.build(mergesShards: true).unchanged.count == 5)
  }
}
