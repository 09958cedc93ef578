import FeedCore
import FeedFetching
import FeedTesting
import Foundation
import Testing

/// The pages and the styled feeds of the sample site in a real browser.
@Suite(.peers("chromium"), .serialized)
struct BrowserTests {
  private static let feeds = CommandLineRun.package.appending(path: "feeds")

  /// Serves a copy of the sample site, with the images that its pages show.
  private static func served(in folder: borrowing TestFolder) throws -> Served {
    for name in ["site.toml", "feedkiln.ids", "content", "feeds"] {
      let path = CommandLineRun.package.appending(path: name).path
      try FileManager.default.copyItem(atPath: path, toPath: "\(folder.path)/\(name)")
    }
    return try Served("serve --port PORT", in: folder)
  }

  @Test(arguments: ["index.html", "feed.html", "comments.html"])
  func `a page opens without browser errors and requests only the icon of the site`(name: String) throws {
    let folder = try TestFolder()
    let served = try Self.served(in: folder)
    let url = "http://127.0.0.1:\(served.port)/feeds/\(name)"
    try #require(Patience.wait { (try? FeedFetcher().fetch(IRI(unchecked: url))) != nil })
    let page = try Browser().open(url)
    #expect(page.html.contains("<main>") && page.html.contains("<h1>"), "\(page)")
    #expect(!page.messages.contains("CONSOLE"), "\(page.messages)")
    #expect(page.html.contains("data-copied") && !page.html.contains("hidden=\"\""), "the script shows its buttons")
    let source = try String(contentsOf: Self.feeds.appending(path: name), encoding: .utf8)
    #expect(source.matches(of: /src="([^"]*)"/).map(\.1) == ["/images/icon.png"])
    #expect(!source.contains("@import") && source.components(separatedBy: "<script").count == 2)
    for match in source.matches(of: /<link rel="([^"]*)"/) { #expect(["alternate", "icon"].contains(match.1)) }
  }

  /// The width is measured in a frame: nothing may extend beyond the edge of a narrow screen.
  @Test(arguments: [320, 1400]) func `a page fits any screen width`(width: Int) throws {
    let folder = try TestFolder()
    let page = try String(contentsOf: Self.feeds.appending(path: "feed.html"), encoding: .utf8)
    let script =
      "<script>document.title = 'over ' + (document.documentElement.scrollWidth - innerWidth)</script></body>"
    let unrestricted = page.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    try folder.write("page.html", unrestricted.replacingOccurrences(of: "</body>", with: script))
    let opened = try Browser().open("file://\(folder.path)/page.html", ["--window-size=\(width),900"])
    let over = try #require(opened.html.firstMatch(of: /<title>over (-?\d+)<\/title>/))
    #expect(try #require(Int(over.1)) <= 0)
  }

  @Test(arguments: ["rss", "atom"]) func `a feed shows its titles and hides its markup`(format: String) throws {
    let folder = try TestFolder()
    for name in ["feed.\(format)", "feed.css"] {
      var text = try String(contentsOf: Self.feeds.appending(path: name), encoding: .utf8)
      text = text.replacingOccurrences(of: "href=\"/feeds/feed.css\"", with: "href=\"feed.css\"")
      try folder.write(name == "feed.css" ? name : "feed.xml", text)
    }
    // A page that shows the feed in a frame and reports its visible text.
    try folder.write(
      "page.html",
      """
      <iframe src="feed.xml" width="800" height="600"></iframe><script>onload = () => {
        const feed = frames[0].document, seen = e => frames[0].getComputedStyle(e).display;
        const all = [...feed.getElementsByTagName("*")];
        document.title = [...new Set(all.filter(e => seen(e) != "none").map(e => e.localName))].sort().join(" ");
      }</script>
      """)
    let page = try Browser().open("file://\(folder.path)/page.html", ["--allow-file-access-from-files"])
    let seen =
      format == "rss" ? "channel description item pubDate rss title" : "entry feed published subtitle summary title"
    #expect(page.html.contains("<title>\(seen)</title>"), "\(page)")
  }
}
