import FeedContent
import FeedCore
import FeedTesting
import Feedkiln
import Foundation
import Testing

/// Each folder under Golden is a site; `expected` contains its feeds, which are compared byte by byte.
struct GoldenSiteTests {
  @Test(arguments: ["small"])
  func `a site has exactly the expected feeds`(name: String) async throws {
    let golden = TestSite.golden(name)
    let site = try TestSite(copying: golden)
    let report = try await site.build()
    #expect(report.diagnostics == [])
    let expected = golden.appending(path: "expected")
    if Golden.isRecording {
      try? FileManager.default.removeItem(at: expected)
      try FileManager.default.copyItem(at: site.output, to: expected)
    }
    let names = try TestSite.files(below: expected)
    #expect(try TestSite.files(below: site.output) == names)
    for name in names {
      let built = try String(contentsOf: site.output.appending(path: name), encoding: .utf8)
      #expect(built == (try String(contentsOf: expected.appending(path: name), encoding: .utf8)), "\(name)")
    }
  }

  @Test func `a second build changes nothing, not even a modification time`() async throws {
    let site = try TestSite(copying: TestSite.golden("small"))
    let first = try await site.build()
    let times = try site.modificationTimes()
    let second = try await site.build()
    #expect(second.written == [])
    #expect(second.unchanged == first.written)
    #expect(try site.modificationTimes() == times)
  }

  @Test func `drafts and future articles are published if requested`() async throws {
    let site = try TestSite(copying: TestSite.golden("small"))
    let time = try Timestamp(rfc3339: "2099-01-02T00:00:00Z")
    _ = try await site.build(ContentOptions(now: time, includeDrafts: true))
    let feed = try site.text("feed.atom")
    #expect(feed.contains("Not yet") && feed.contains("Later") && !feed.contains("Expired"))
  }

  @Test func `an article keeps its ids when its permalink changes`() async throws {
    let site = try TestSite(copying: TestSite.golden("small"))
    _ = try await site.build()
    let before = try site.ids("comments/first-firing.atom") + site.ids("feed.atom")
    try site.replace("/{year}/{slug}/", with: "/{slug}.html", in: "site.toml")
    _ = try await site.build()
    #expect(try site.text("feed.atom").contains("https://small.example/blog/first-firing.html"))
    #expect(try site.ids("comments/first-firing.atom") + site.ids("feed.atom") == before)
  }

  @Test func `without comments, nothing refers to them`() async throws {
    let site = try TestSite(copying: TestSite.golden("small"))
    try site.replace("[content]", with: "[comments]\narticles = \"off\"\n[content]", in: "site.toml")
    try site.replace("comments = \"closed\"\n", with: "", in: "content/articles/notes/second.md")
    _ = try await site.build()
    #expect(try TestSite.files(below: site.output) == ["feed.atom", "feed.json", "feed.rss"])
    for name in ["feed.atom", "feed.json", "feed.rss"] {
      let feed = try site.text(name)
      for trace in ["comments", "replies", "thr:", "slash:", "wfw:"] {
        #expect(!feed.contains(trace), "\(trace) in \(name)")
      }
    }
  }
}
