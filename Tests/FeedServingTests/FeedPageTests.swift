import FeedCore
import FeedDocument
import FeedSystem
import FeedTesting
import Foundation
import Testing

@testable import FeedServing

/// The ways to look at feeds: views, threads, sources, search, and links to an editor.
@Suite struct FeedPageTests {
  private func page(_ path: String, _ query: String = "", of live: LiveSite) async -> String {
    String(utf8: await live.response(Request(path: path, query: query)).body)
  }

  private static func built(_ site: SampleSite, editor: Editor? = nil) async -> LiveSite {
    var options = site.options
    options.editor = editor
    let live = LiveSite(options)
    await live.rebuild()
    return live
  }

  /// Writes a thread of comments, each with the number of its parent or 0.
  private static func write(_ parents: [Int], to site: SampleSite) throws {
    let lines = parents.enumerated().map { index, parent in
      let reply = parent > 0 ? ", \"reply_to\": \"\(parent)\"" : ""
      let date = Timestamp(secondsSinceEpoch: 1_720_000_000 + Int64(index)).rfc3339
      return
        "{\"id\": \"\(index + 1)\", \"author\": \"Bo\", \"date\": \"\(date)\", \"body\": \"Hm \(index + 1).\"\(reply)}\n"
    }
    try site.folder.write("content/comments/rye.jsonl", lines.joined())
  }

  @Test func `a comment feed shows its thread first, and the same comments in a closed list`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    try Self.write([0, 1, 0], to: site)
    let text = await page("/-/feed/comments/rye.rss", of: await Self.built(site))
    let thread = try #require(text.range(of: "<ol class=\"thread\">"))
    let list = try #require(text.range(of: "<details id=\"entries\" data-key=\"entries\">"))
    let changes = try #require(text.range(of: "<h2 id=\"changes\">"))
    #expect(thread.lowerBound < list.lowerBound && list.lowerBound < changes.lowerBound)
    #expect(!text[..<thread.lowerBound].contains("<details"))
  }

  @Test func `a long thread is open at first for some comments, and a deep one for some replies`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    try Self.write((0..<12).map { $0 } + Array(repeating: 0, count: 588), to: site)
    let live = await Self.built(site)
    let text = await page("/-/feed/comments/rye.rss", of: live)
    #expect(text.contains("<summary>564 more comments</summary>"))
    #expect(text.contains("<summary>1 reply</summary>"))
    // Each comment is in the tree once; the list shows the newest.
    let tree = try #require(text.components(separatedBy: "<details id=\"entries\"").first)
    #expect(tree.components(separatedBy: "<p>Hm ").count == 601)
  }

  @Test func `all comment feeds can be found, those without comments in a closed list`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    for number in 0..<600 { try site.write("bread-\(number)", "Bread \(number)", "Text.") }
    try Self.write([0], to: site)
    let text = await page("/-/", of: await Self.built(site))
    #expect(text.contains("<summary>600 feeds without comments</summary>"))
    for number in 0..<600 { #expect(text.contains("/-/feed/comments/bread-\(number).rss\"")) }
  }

  @Test func `the start page counts feeds by status and lists newest entries and sizes`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    try site.folder.write("content/articles/spelt.md", "---\ntitle: CafÃ©\ndate: 2024-06-01\n---\nSpelt.\n")
    try Self.write([0], to: site)
    let text = await page("/-/", of: await Self.built(site))
    #expect(text.contains("<li class=\"status none\"><strong>0</strong> feeds with errors</li>"))
    #expect(text.contains(/<li class="status warning"><strong>\d+<\/strong> feeds with warnings<\/li>/))
    #expect(text.contains("<h2 id=\"newest\">Newest entries</h2>") && text.contains(">Bo on Rye: Hm 1.</a>"))
    #expect(text.contains("Readers accept at most: FeedBurner 512 KiB, Miniflux 15 MiB."))
    #expect(SizeLimit.exceeded(by: 512 << 10) == [] && SizeLimit.exceeded(by: 524_289) == ["FeedBurner"])
  }

  @Test func `entries can be looked at as a list, as cards and beside their source`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    try site.folder.write("content/articles/spelt.md", "---\ntitle: CafÃ©\ndate: 2024-06-01\n---\nSpelt.\n")
    let live = await Self.built(site)
    let reader = await page("/-/feed/feed.rss", of: live)
    #expect(reader.contains("<a href=\"/-/feed/feed.rss?view=reader#entries\" aria-current=\"page\">Reader</a>"))
    let list = await page("/-/feed/feed.rss", "view=list", of: live)
    #expect(list.contains("<summary>   1 N <time datetime=\"2024-06-01T00:00:00Z\">2024-06-01</time>"))
    #expect(list.contains("aria-current=\"page\">List</a>"))
    let cards = await page("/-/feed/feed.rss", "view=cards", of: live)
    #expect(cards.contains("<ul class=\"cards\">") && cards.contains("<div class=\"blank\">\nR</div>"))
    let source = await page("/-/feed/feed.rss", "view=source", of: live)
    #expect(source.contains("Caf<mark>Ã©</mark>") && source.contains("<p class=\"line found\" id=\"line-"))
    #expect(source.components(separatedBy: "text seems to be decoded with the wrong encoding").count == 2)
    #expect(await page("/-/feed/feed.rss", "view=nothing", of: live).contains("aria-current=\"page\">Reader</a>"))
  }

  @Test func `a document is shown with its problems at their lines, a long one around them`() async throws {
    let site = try SampleSite(settings: "limit = 0")
    defer { withExtendedLifetime(site) {} }
    try site.folder.write("content/articles/spelt.md", "---\ntitle: CafÃ©\ndate: 2024-01-01\n---\nSpelt.\n")
    for number in 0..<60 { try site.write("bread-\(number)", "Bread \(number)", "Text.", date: "2024-02-01") }
    let live = await Self.built(site)
    let text = await page("/-/source/feed.rss", of: live)
    #expect(text.contains("<h1>feed.rss</h1>") && text.contains("Caf<mark>Ã©</mark>"))
    #expect(text.contains(/<a href="\/-\/source\/feed\.rss\?all=1#line-13">\d+ lines not shown<\/a>/))
    let all = await page("/-/source/feed.rss", "all=1", of: live)
    #expect(!all.contains("lines not shown") && all.contains("Bread 59"))
    #expect(await live.response(Request(path: "/-/source/nothing.rss")).status == 404)
  }

  @Test func `feeds, articles and comments are found by their words`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    try Self.write([0], to: site)
    let live = await Self.built(site)
    let found = await page("/-/search", "q=REPEAT+rye", of: live)
    #expect(found.contains("Nothing contains all of these words."))
    let article = await page("/-/search", "q=more+of+BREAD", of: live)
    #expect(article.contains("Articles (1)") && article.contains(">Rye</a>"))
    let comment = await page("/-/search", "q=hm+1", of: live)
    #expect(comment.contains("Comments (1)"))
    #expect(comment.contains("<a href=\"/-/feed/comments/rye.rss\">Bo on Rye: Hm 1.</a>"))
    let text = await page("/-/search", "q=%3Cb%3E", of: live)
    #expect(text.contains("value=\"&lt;b&gt;\"") && !text.contains("<b>"))
    #expect(await page("/-/search", of: live).contains("Enter words from a feed"))
  }

  @Test func `a page that does not exist leads back, and there is an icon`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = await Self.built(site)
    for path in ["/nothing", "/-/nothing", "/-/feed/nothing"] {
      let response = await live.response(Request(path: path))
      let text = String(utf8: response.body)
      #expect(response.status == 404 && text.contains("<h1>Not found</h1>") && text.contains("<a href=\"/-/\">"))
      #expect(text.contains("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/-/icon.svg\">"))
    }
    let icon = await live.response(Request(path: "/-/icon.svg"))
    #expect(icon.status == 200 && icon.fields["Content-Type"] == "image/svg+xml")
  }

  @Test(arguments: [
    (Editor.vscode, "vscode://file/a%20b/c%26d.md:7:3"), (.vscodium, "vscodium://file/a%20b/c%26d.md:7:3"),
    (.cursor, "cursor://file/a%20b/c%26d.md:7:3"), (.zed, "zed://file/a%20b/c%26d.md:7:3"),
    (.sublime, "subl://open?url=file:///a%20b/c%26d.md&line=7&column=3"),
    (.idea, "idea://open?file=/a%20b/c%26d.md&line=7&column=3"),
    (.textmate, "txmt://open?url=file:///a%20b/c%26d.md&line=7&column=3"),
  ]) func `each editor has a link to a position`(_ editor: Editor, _ link: String) {
    var html = HTMLWriter(fragment: ())
    html.element(.a, [editor.link(path: "/a b/c&d.md", line: 7, column: 3)], "")
    #expect(String(utf8: html.bytes) == "<a href=\"\(link.replacing("&", with: "&amp;"))\"></a>")
  }

  @Test func `positions in the author’s files are links if an editor is chosen`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    try site.folder.write("content/articles/spelt.md", "---\ntitle: CafÃ©\ndate: 2024-06-01\n---\nSpelt.\n")
    try site.write("oat", "Oat", "Oats.", date: "yesterday")
    let root = try #require(FileSystem.realPath(site.folder.path))
    let live = await Self.built(site, editor: .vscode)
    let start = await page("/-/", of: live)
    #expect(start.contains("<a href=\"vscode://file\(root)/content/articles/oat.md:3:7\">"))
    let feed = await page("/-/feed/feed.rss", of: live)
    #expect(feed.contains("<a href=\"vscode://file\(root)/content/articles/spelt.md:2:11\">"))
    #expect(!feed.contains("vscode://file\(root)/public/"), "built files are not edited")
    #expect(await !page("/-/feed/feed.rss", of: Self.built(site)).contains("vscode:"))
  }
}
