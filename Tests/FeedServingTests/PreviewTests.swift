import FeedContent
import FeedCore
import FeedDocument
import FeedSystem
import FeedTesting
import Feedkiln
import Foundation
import Testing

@testable import FeedServing

/// The content of the preview pages.
@Suite struct PreviewTests {
  /// Returns the response for a page, and its body as text.
  private func page(_ path: String, of live: LiveSite) async -> (answer: Response, text: String) {
    let answer = await live.response(Request(path: path))
    return (answer, String(utf8: answer.body))
  }

  @Test func `the first page lists the feeds with sizes, entries and the newest date`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    try site.write("oat", "Oat <b>", "Oats.", date: "2024-05-02")
    let live = LiveSite(site.options)
    #expect(await live.response(Request(path: "/")).fields["Location"] == "/-/")
    #expect(await page("/-/", of: live).text.contains("The first build is running."))
    await live.rebuild()
    let (answer, text) = await page("/-/", of: live)
    #expect(answer.status == 200)
    let size = try FileSystem.size(of: "\(site.folder.path)/public/feeds/feed.rss")
    #expect(text.contains("<a href=\"/-/feed/feed.rss\">Bread</a>"))
    #expect(text.contains("2 entries, the newest of <time datetime=\"2024-05-02T00:00:00Z\">2024-05-02</time>"))
    #expect(text.contains("RSS \(Statistics.size(size))"))
    #expect(text.contains("Comments on Oat &lt;b&gt;"))
    #expect(text.contains("no problems"))
  }

  @Test func `comments that are removed after a build are not shown`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    try site.write("oat", "Oat", "Oats.", date: "2024-05-02")
    let first = "{\"id\": \"1\", \"author\": \"Bo\", \"date\": \"2024-05-03T10:00:00Z\", \"body\": \"Hm.\"}\n"
    let second = "{\"id\": \"2\", \"author\": \"Cy\", \"date\": \"2024-05-04T10:00:00Z\", \"body\": \"Oh.\"}\n"
    try site.folder.write("content/comments/oat.jsonl", first + second)
    let live = LiveSite(site.options)
    await live.rebuild()
    // Comments of a file that did not change since the last build are read again when they are shown.
    await live.rebuild()
    try site.folder.write("content/comments/oat.jsonl", first)
    #expect(await page("/-/", of: live).answer.status == 200)
  }

  @Test func `each page has a link to the errors in the author’s files`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    await live.rebuild()
    #expect(await !page("/-/feed/feed.rss", of: live).text.contains("in your files"))
    try site.write("oat", "Oat", "Oats.", date: "yesterday")
    await live.rebuild()
    for path in ["/-/", "/-/feed/feed.rss"] {
      let text = await page(path, of: live).text
      #expect(text.contains("<a class=\"badge error\" href=\"/-/#problems\">1 error in your files</a>"), "\(path)")
    }
    #expect(await page("/-/", of: live).text.contains("<h2 id=\"problems\">To fix</h2>"))
  }

  @Test func `only our own style and script are allowed`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    await live.rebuild()
    let (first, text) = await page("/-/", of: live)
    let policy = try #require(first.fields["Content-Security-Policy"])
    let nonce = try #require(policy.firstMatch(of: /script-src 'nonce-(\w+)'/)).1
    #expect(policy.hasPrefix("default-src 'none'; ") && policy.contains("frame-ancestors 'none'"))
    #expect(text.matches(of: /<(?:script|style)\b/).count == text.matches(of: /<(?:script|style) nonce="(\w+)">/).count)
    for match in text.matches(of: /nonce="(\w+)"/) { #expect(match.1 == nonce) }
    #expect(await page("/-/", of: live).answer.fields["Content-Security-Policy"] != policy)
  }

  @Test func `a feed is shown as in feed readers, with threads as trees`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    try site.write(
      "oat", "Oat",
      "Good *oats* ![a loaf](/loaf.png)\n\n<script>alert(1)</script><iframe src=\"https://a.example/\"></iframe>",
      date: "2024-05-02")
    try site.folder.write(
      "content/comments/oat.jsonl",
      """
      {"id": "1", "author": "Bo", "date": "2024-05-03T10:00:00Z", "body": "Mine burnt."}
      {"id": "2", "author": "Cy", "date": "2024-05-04T10:00:00Z", "body": "Less heat.", "reply_to": "1"}

      """)
    let live = LiveSite(site.options)
    let build = await live.rebuild()
    #expect(build.diagnostics.map(\.message) == [])
    let text = await page("/-/feed/feed.rss", of: live).text
    #expect(text.contains("Good <em>oats</em> <img src=\"/loaf.png\" alt=\"a loaf\" />"))
    #expect(!text.contains("alert(1)") && !text.contains("<iframe"))
    #expect(text.contains("<code>\(site.folder.path)/content/articles/oat.md:1</code>"))
    #expect(text.contains("<summary>2 comments</summary>"))
    #expect(text.contains(/Mine burnt\.<\/p>\s*<\/div>\s*<ol class="thread">\s*<li>/))
    #expect(text.contains("aria-label=\"2 entries from 2024-03-01 to 2024-05-02\""))
    #expect(text.contains(/<td><time [^>]*>2024-03-01<\/time><\/td>\s*<td>Rye<\/td>/))
    let thread = await page("/-/feed/comments/oat.rss", of: live).text
    #expect(thread.contains("<h2 id=\"thread\">Thread</h2>"))
    #expect(await page("/-/feed/nothing.rss", of: live).answer.status == 404)
  }

  @Test func `problems are shown at their entry, with the location in the source file`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    try site.folder.write("content/articles/spelt.md", "---\ntitle: CafÃ©\ndate: 2024-06-01\n---\nSpelt.\n")
    let live = LiveSite(site.options)
    await live.rebuild()
    #expect(await page("/-/", of: live).text.contains("<span class=\"status warning\">"))
    let text = await page("/-/feed/feed.rss", of: live).text
    let entry = try #require(text.components(separatedBy: "<article aria-labelledby=\"entry-").dropFirst().first)
    #expect(entry.contains("text seems to be decoded with the wrong encoding"))
    #expect(entry.contains("/content/articles/spelt.md:2:11: source in the article"))
    #expect(!text.contains("Problems in the feed"))
  }

  @Test func `a feed beyond the limit of compared files is not called new`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    await live.rebuild()
    let preview = try #require(await live.build.preview)
    let published = PublishedVersion(outputOf: preview.site, limit: 1)
    let summaries = preview.plan.feeds.map {
      FeedSummary($0, in: preview, now: .now, published: published)
    }
    #expect(summaries.contains { $0.difference == nil })
    #expect(summaries.allSatisfy { !$0.isNew })
    #expect(preview.plan.feeds.allSatisfy { FeedSummary($0, in: preview, now: .now, published: nil).isNew })
    var html = HTMLWriter(fragment: ())
    ChangesView(feeds: summaries, since: "the preview started").write(&html)
    #expect(String(utf8: html.bytes).contains("not compared.</p>"))
  }

  @Test func `the changes for subscribers are compared with the start or with a folder`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    await live.rebuild()
    #expect(
      await page("/-/feed/feed.rss", of: live).text.contains("A new feed since the preview started."))
    try site.write("oat", "Oat", "Oats.", date: "2024-05-02")
    let later = LiveSite(site.options)
    await later.rebuild()
    #expect(await page("/-/", of: later).text.contains("1 new since the preview started"))
    try site.folder.write("published/feed.rss", try FileSystem.read("\(site.folder.path)/public/feeds/feed.rss"))
    try site.write("rye", "Rye", "Another bread.")
    var options = site.options
    options.published = "\(site.folder.path)/published"
    let compared = LiveSite(options)
    await compared.rebuild()
    let text = await page("/-/feed/feed.rss", of: compared).text
    #expect(text.contains("1 edited since the version in \(site.folder.path)/published"))
    #expect(text.contains("<span class=\"badge\">edited</span> Rye"))
  }

  @Test func `after an error in the settings, the last successful build is shown`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    await live.rebuild()
    let settings = try FileSystem.read("\(site.folder.path)/site.toml")
    try site.folder.write("site.toml", "[site]\ntitle = 7\n")
    let build = await live.rebuild()
    #expect(build.failure != nil)
    let text = await page("/-/", of: live).text
    #expect(text.contains("Build 2 failed. This is the last successful build."))
    #expect(text.contains("role=\"alert\"") && text.contains("/site.toml:2:9</span>"))
    #expect(text.contains("<a href=\"/-/feed/feed.rss\">Bread</a>"))
    #expect(await live.response(Request(path: "/feeds/feed.rss")).status == 200)
    try site.folder.write("site.toml", settings)
    #expect(await live.rebuild().failure == nil)
  }
}
