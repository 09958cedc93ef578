import FeedContent
import FeedCore
import FeedValidator
import Feedkiln
import Foundation
import Testing

/// The site in this repository, built as by `make feeds`.
struct SampleSiteTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `the feeds in the repository equal the generated ones`() async throws {
    let site = try TestSite(copying: Self.repository)
    let time = try Timestamp(rfc3339: "2026-11-01T00:00:00Z")
    let report = try await site.build(ContentOptions(now: time))
    #expect(report.diagnostics == [])
    let committed = Self.repository.appending(path: "feeds")
    let names = try TestSite.files(below: committed)
    #expect(try TestSite.files(below: site.output) == names)
    for name in names {
      let built = try Data(contentsOf: site.output.appending(path: name))
      #expect(built == (try Data(contentsOf: committed.appending(path: name))), "\(name): run make feeds")
    }
  }

  @Test(arguments: [
    ("feed", 15), ("comments", 88), ("comments/security/halvard-sentinel-ban", 5), ("comments/marquee-wont-die", 16),
    ("comments/world/arabic-typography", 5), ("comments/offline-first-ferries", 0),
  ])
  func `the number of entries of each feed equals the count by hand`(name: String, count: Int) throws {
    let folder = Self.repository.appending(path: "feeds")
    let atom = try String(contentsOf: folder.appending(path: name + ".atom"), encoding: .utf8)
    let rss = try String(contentsOf: folder.appending(path: name + ".rss"), encoding: .utf8)
    #expect(atom.matches(of: /<entry[ >]/).count == count)
    #expect(rss.matches(of: /<item>/).count == count)
  }

  @Test func `unpublished content is not in any feed`() throws {
    let folder = Self.repository.appending(path: "feeds")
    for name in try TestSite.files(below: folder) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for hidden in [
        "draft-keyboard-layouts", "clock-change-2031", "summer-meetup-2025", "comments/spam-1", "comments/spam-2",
        "pending-2", "deleted-1",
      ] {
        #expect(!text.contains(hidden), "\(hidden) in \(name)")
      }
    }
  }

  @Test func `anonymous comments have the correct author`() throws {
    let file = Self.repository.appending(path: "feeds/comments/security/halvard-sentinel-ban.atom")
    let feed = try String(contentsOf: file, encoding: .utf8)
    #expect(feed.matches(of: /<name>Anonymous<\/name>/).count == 5)
    #expect(feed.contains("&lt;p&gt;*scanner, not scammer — me above&lt;/p&gt;"))
    let thread = "tag:kilnpost.example,2026-03-11:security/halvard-sentinel-ban/comments/"
    #expect(feed.contains("<thr:in-reply-to ref=\"\(thread)c2\""))
    #expect(feed.contains("see [the report](&lt;a href=\"https://example.org/report\" rel=\"nofollow ugc\"&gt;"))
  }
}
