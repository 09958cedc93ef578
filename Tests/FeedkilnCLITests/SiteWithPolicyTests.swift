import Foundation
import Testing

/// The policy of a site for problems between its feeds.
@Suite struct SiteWithPolicyTests {
  private let feed = """
    { "version": "https://jsonfeed.org/version/1.1", "title": "Bread", "home_page_url": "https://bread.example/",
      "feed_url": "https://bread.example/feeds/feed.json",
      "items": [ { "id": "1", "content_text": "Rye", "attachments": [
        { "url": "https://bread.example/feeds/none.mp3", "mime_type": "audio/mpeg" } ] } ] }

    """

  @Test func `a baseline includes problems between files`() throws {
    let folder = try TestFolder(["site.toml": Sample.site, "feeds/feed.json": feed, "content/articles/a.md": ""])
    let before = try CommandLineRun.feedkiln("validate", "--site", "site.toml", in: folder)
    #expect(before.output.contains("  rule: site/"))
    _ = try CommandLineRun.feedkiln(
      "validate", "--site", "site.toml", "--baseline", "known.txt", "--write-baseline", in: folder)
    let after = try CommandLineRun.feedkiln(
      "validate", "--site", "site.toml", "--baseline", "known.txt", "--strict", in: folder)
    #expect(after.output.hasPrefix("Checked 1 feed: nothing new, and "))
    #expect(!after.output.contains("gone"))
    #expect(after.exitCode == 0)
    let alone = try CommandLineRun.feedkiln("validate", "--baseline", "known.txt", "feeds/feed.json", in: folder)
    #expect(!alone.output.contains("gone"))
  }

  @Test func `a rule about a site can be turned off like any other`() throws {
    let folder = try TestFolder(["site.toml": Sample.site, "feeds/feed.json": feed, "content/articles/a.md": ""])
    let run = try CommandLineRun.feedkiln("validate", "--site", "site.toml", "--rule", "site/*=off", in: folder)
    #expect(!run.output.contains("  rule: site/"))
  }

  @Test func `the HTML report has problems between files below their entries`() throws {
    let folder = try TestFolder(["site.toml": Sample.site, "feeds/feed.json": feed, "content/articles/a.md": ""])
    let run = try CommandLineRun.feedkiln("validate", "--site", "site.toml", "--format", "html", in: folder)
    let sections = run.output.components(separatedBy: "<section class=\"entry\"").dropFirst()
    #expect(sections.contains { $0.contains(">1</h3>") && $0.contains("<code>site/") }, "\(run.output)")
  }
}
