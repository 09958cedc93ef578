import FeedContent
import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import Feedkiln

/// A cache never keeps what depends on a key or an option that has changed.
@Suite struct VariedSiteTests {
  @Test func `every key and option is varied`() {
    for (table, keys) in VariedSite.keys {
      let varied = Set(VariedSite.values[table, default: [:]].keys)
      #expect(varied == Set(keys), "\(table): \(varied.symmetricDifference(keys).sorted())")
    }
    #expect(Set(VariedSite.keys.keys) == Set(VariedSite.values.keys))
    let options = BuildOptions(ContentOptions(now: Timestamp(secondsSinceEpoch: 0)))
    let names = [
      Mirror(reflecting: options), Mirror(reflecting: options.content), Mirror(reflecting: options.content.limits),
    ].flatMap { $0.children.compactMap(\.label) }
    #expect(Set(VariedSite.options.keys) == Set(names).subtracting(["content", "limits"]))
  }

  @Test(.timeLimit(.minutes(20)), arguments: 0..<4)
  func `after any change, a build with a cache has the output of one without`(part: Int) async throws {
    var random = SplitMix(UInt64(part))
    let changes = VariedSite.changes.indices.filter { $0 % 4 == part }.map { VariedSite.changes[$0] }
    let site = try TestSite(VariedSite().files)
    _ = try await build(site, VariedSite())
    // Each step also takes back the change before it.
    for change in changes.shuffled(using: &random) + [VariedSite.Change(table: "last", key: "none") { _ in }] {
      var varied = VariedSite()
      change.apply(&varied)
      for (path, text) in varied.files { try site.write(text, to: path) }
      if change.key == "ids" {
        let ids = try String(contentsOf: site.folder.appending(path: "feedkiln.ids"), encoding: .utf8)
        try site.write(ids, to: "other.ids")
      }
      let uncached = try Self.copy(of: site)
      let report = try await build(site, varied)
      var forced = varied
      let own = varied.options
      forced.options = {
        own(&$0)
        ($0.isForced, $0.content.shard, $0.mergesShards) = (true, nil, false)
      }
      let expected = try await build(uncached, forced)
      #expect(Self.differences(Self.files(of: site), Self.files(of: uncached)) == [], "\(change)")
      #expect(Self.texts(report, of: site) == Self.texts(expected, of: uncached), "\(change)")
    }
  }

  /// Builds a site; if the options ask for a shard or a merge, both.
  private func build(_ site: TestSite, _ varied: VariedSite) async throws -> BuildReport {
    var options = BuildOptions(ContentOptions(now: try Timestamp(rfc3339: "2026-01-01T00:00:00Z")))
    options.allowsRemovals = true
    varied.options(&options)
    if options.content.shard != nil || options.mergesShards {
      var shard = options
      (shard.content.shard, shard.mergesShards) = (Shard(1, of: 1), false)
      _ = try await site.build(shard)
      (options.content.shard, options.mergesShards) = (nil, true)
    }
    return try await site.build(options)
  }

  /// A copy of the site and its output, without the cache.
  private static func copy(of site: TestSite) throws -> TestSite {
    let copy = try TestSite()
    for name in try FileManager.default.contentsOfDirectory(atPath: site.folder.path()) {
      try FileManager.default.copyItem(at: site.folder.appending(path: name), to: copy.folder.appending(path: name))
    }
    try? FileManager.default.removeItem(at: copy.folder.appending(path: ".feedkiln/cache"))
    return copy
  }

  /// All files that a build writes.
  private static func files(of site: TestSite) -> [String: Data] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: site.folder.path())) ?? []
    return paths.reduce(into: [:]) { files, path in
      let isOutput = path.hasPrefix("feeds/") || path.hasPrefix("out/") || path.hasSuffix(".ids")
      if isOutput || path == ".feedkiln/manifest" {
        files[path] = FileManager.default.contents(atPath: site.folder.appending(path: path).path())
      }
    }
  }

  private static func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  private static func texts(_ report: BuildReport, of site: TestSite) -> Set<String> {
    Set(report.diagnostics.map { "\($0)".replacing(site.folder.path(), with: "") })
  }
}
