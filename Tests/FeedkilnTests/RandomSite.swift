import FeedContent
import FeedCore
import FeedTesting
import FeedValidator
import Feedkiln
import Foundation
import Testing

/// A generated site whose articles differ in every respect; the same seed gives the same site.
struct RandomSite {
  private(set) var files: [String: String] = [:]
  /// The previous version of the site, or `nil` if there was none.
  private(set) var older: [String: String]?
  private var random: SplitMix

  init(_ seed: UInt64) {
    random = SplitMix(seed)
    let names = (0..<Int.random(in: 1...12, using: &random)).map { "loaf-\($0)" }
    let settings = settings()
    for name in names { add(name) }
    files["store.jsonl"] = names.map { storeLine($0) }.joined()
    files["site.toml"] = settings
    guard Bool.random(using: &random) else { return }
    older = files
    for name in names where Int.random(in: 0..<3, using: &random) == 0 { remove(name) }
    for name in names where Int.random(in: 0..<3, using: &random) == 0 { add(name) }
    add("late")
  }

  /// Changes the content of a folder, with the same changes for every folder.
  func change(_ site: TestSite) throws {
    var changed = self
    for name in Set(files.keys.filter { $0.hasPrefix("content/articles/") }).sorted().prefix(3) {
      changed.add(String(name.dropFirst("content/articles/".count).dropLast(3)))
    }
    changed.add("newest")
    for (path, text) in changed.files { try site.write(text, to: path) }
  }

  private mutating func one(_ texts: String...) -> String { texts.randomElement(using: &random) ?? "" }

  private mutating func settings() -> String {
    """
    [site]
    title = "Bread"
    base_url = "https://bread.example/"
    language = "en"
    [feeds]
    formats = [\(one("\"rss\"", "\"atom\", \"json\"", "\"rss\", \"atom\", \"json\""))]
    tags = true
    \(one("", "archives = true"))
    \(one("", "check = true"))
    \(one("", "pages = \"all\"\ncompress = true\nopml = true"))
    \(one("", "commenters = true"))
    [comments]
    limit = \(one("2", "50"))
    \(one("", "stores = [{path = \"store.jsonl\", kind = \"remark42\"}]"))
    \(one("", "", "[content]\nbuilt = \"public\""))

    """
  }

  private mutating func add(_ name: String) {
    let more = one("", "", "", "", "comments: off\n", "comments: closed\n", "draft: true\n", "expires: 2025-01-01\n")
    let date = one("2024-03-01", "2024-03-01", "2024-04-01", "2027-01-01", "some day")
    files["content/articles/\(name).md"] =
      "---\ntitle: On \(name)\ndate: \(date)\ntags: [\(one("rye", "oat"))]\n\(more)---\n\n\(one("Loaves.", "Crumbs."))\n"
    let page = "<title>On \(name)</title><article><time datetime=\(date)></time><p>Loaves of a page.</p></article>"
    files["public/\(one("", "", "bread/", "never/"))\(name)/index.html"] = page
    files["content/comments/\(name).jsonl"] = nil
    let count = Int.random(in: 0...5, using: &random)
    if count > 0 { files["content/comments/\(name).jsonl"] = (1...count).map { comment($0) }.joined() }
  }

  private mutating func remove(_ name: String) {
    files["content/articles/\(name).md"] = nil
    if Bool.random(using: &random) { files["content/comments/\(name).jsonl"] = nil }
  }

  private mutating func comment(_ id: Int) -> String {
    let date = one("2024-05-0\(id)T10:00:00Z", "2024-05-0\(id)T10:00:00Z", "2024-05-0\(id)T10:00:00Z", "2031-01-01")
    let broken = Int.random(in: 0..<25, using: &random) == 0
    return broken
      ? "{\"id\": 2}\n"
      : "{\"id\": \"\(id)\", \"name\": \"\(one("Zoë", "Ben"))\", \"date\": \"\(date)\", \"reply_to\": \(id > 1 ? "\"1\"" : "null"), \"body\": \"\(one("Good.", "So *so*."))\"}\n"
  }

  private mutating func storeLine(_ name: String) -> String {
    guard Bool.random(using: &random) else { return "" }
    return
      "{\"id\":\"s\(name)\",\"pid\":\"\",\"text\":\"<p>\(one("one", "two"))</p>\",\"user\":{\"name\":\"Ada\"},\"locator\":{\"site\":\"s\",\"url\":\"https://bread.example/\(name)/\"},\"time\":\"2024-06-20T15:18:22-06:00\"}\n"
  }
}

/// Two copies of a site: one for a single build, and one for a build in shards.
final class SitePair {
  let one: TestSite
  let sharded: TestSite
  /// A site with the previous output and state, or `nil` if there was none.
  private(set) var before: TestSite?
  private var report: BuildReport?

  init(_ site: RandomSite, buildsOne: Bool = true) async throws {
    (one, sharded) = (try TestSite(site.older ?? site.files), try TestSite(site.older ?? site.files))
    if let older = site.older {
      for folder in [one, sharded] {
        _ = try await folder.build()
        for path in older.keys where site.files[path] == nil {
          try FileManager.default.removeItem(at: folder.folder.appending(path: path))
        }
        for (path, text) in site.files { try folder.write(text, to: path) }
      }
      let kept = try TestSite()
      for name in ["feeds", ".feedkiln"] {
        try FileManager.default.copyItem(
          at: sharded.folder.appending(path: name), to: kept.folder.appending(path: name))
      }
      before = kept
    }
    if buildsOne { try await buildOne() }
  }

  /// Copies the output and state of the shards, so that both copies have the same published feeds.
  func copyOutput() throws {
    for name in ["feeds", ".feedkiln"] {
      try? FileManager.default.removeItem(at: one.folder.appending(path: name))
      try FileManager.default.copyItem(at: sharded.folder.appending(path: name), to: one.folder.appending(path: name))
    }
    try? FileManager.default.removeItem(at: one.folder.appending(path: ".feedkiln/cache"))
  }

  func buildOne() async throws { report = try await one.build(shard: nil) }

  /// Expects that both copies have the same files, ids and messages.
  func expectSame(_ merged: BuildReport) async throws {
    let report = try #require(report)
    let (one, sharded) = (try Self.files(of: one), try Self.files(of: sharded))
    #expect(one == sharded)
    #expect(merged.content == report.content)
    #expect(Self.texts(merged.diagnostics, of: self.sharded) == Self.texts(report.diagnostics, of: self.one))
    #expect(
      merged.checks.map { Self.texts($0.diagnostics, of: self.sharded) }
        == report.checks.map { Self.texts($0.diagnostics, of: self.one) })
    #expect(Set(merged.written + merged.unchanged) == Set(report.written + report.unchanged))
    #expect(merged.held == report.held && merged.supportingFiles == report.supportingFiles)
    #expect(merged.removed == report.removed)
  }

  /// Returns all files with their bytes, without the sources and the cache.
  private static func files(of site: TestSite) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.folder.path())
    where path.hasPrefix("feeds") || path == "feedkiln.ids" || path == ".feedkiln/manifest" {
      files[path] = (try? Data(contentsOf: site.folder.appending(path: path))) ?? Data()
    }
    return files
  }

  private static func texts(_ diagnostics: [Diagnostic], of site: TestSite) -> [String] {
    diagnostics.map { "\($0)".replacing(site.folder.path(), with: "") }
  }
}

extension Shard {
  static func all(of count: Int) -> [Shard] { (1...count).compactMap { Shard($0, of: count) } }
}

extension TestSite {
  func build(shard number: Int, of count: Int) async throws -> BuildReport {
    try await build(shard: Shard(number, of: count))
  }

  func build(shard: Shard? = nil, mergesShards: Bool = false, isChecked: Bool = false) async throws -> BuildReport {
    try await Self.build(folder, shard: shard, mergesShards: mergesShards, isChecked: isChecked)
  }

  static func build(
    _ folder: URL, shard: Shard?, mergesShards: Bool = false, isChecked: Bool = false
  ) async throws -> BuildReport {
    let site = try #require(try SiteReader.read(folder.appending(path: "site.toml").path()).site)
    var options = try ContentOptions(now: Timestamp(rfc3339: "2026-01-01T00:00:00Z"))
    options.shard = shard
    var build = BuildOptions(options)
    (build.isChecked, build.mergesShards, build.allowsRemovals) = (isChecked, mergesShards, true)
    return try await Turns.builds.take { try await SiteBuild(site: site, options: build).run() }
  }
}
