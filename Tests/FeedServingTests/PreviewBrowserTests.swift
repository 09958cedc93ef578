import FeedCore
import FeedSystem
import FeedTesting
import Foundation
import Testing

@testable import FeedServing

/// The preview pages in a real browser.
@Suite(.peers("chromium"), .serialized)
struct PreviewBrowserTests {
  /// Returns a site with everything that pages can show: findings, a thread, an image, wide code.
  private static func site() throws -> SampleSite {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    try site.write(
      "oat", "Oat",
      "Oats ![a loaf](/loaf.svg)\n\n    \(String(repeating: "wide ", count: 60))\n\n<script>document.title='ran'</script>",
      date: "2024-05-02")
    try site.folder.write(
      "content/static/loaf.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"90\"/>")
    try site.folder.write(
      "content/articles/spelt.md", "---\ntitle: CafÃ©\ndate: 2024-06-01\n---\nSpelt.\n")
    try site.folder.write(
      "content/comments/oat.jsonl",
      (1...12).map { number in
        let replyTo = number > 1 ? ", \"reply_to\": \"\(number - 1)\"" : ""
        return
          "{\"id\": \"\(number)\", \"author\": \"Bo\", \"date\": \"2024-05-03T10:00:\(10 + number)Z\", \"body\": \"Hm.\"\(replyTo)}\n"
      }.joined())
    return site
  }

  /// All kinds of pages, with their queries.
  private static let pages = [
    "-/", "-/feed/feed.rss", "-/feed/feed.rss?view=list", "-/feed/feed.rss?view=cards", "-/feed/feed.rss?view=source",
    "-/feed/comments/oat.rss", "-/source/feed.json", "-/search?q=oat", "-/check", "-/nothing",
  ]

  @Test(arguments: pages)
  func `a page opens without browser errors, and no content of a feed runs`(path: String) async throws {
    let site = try Self.site()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    await live.rebuild()
    try await serving(live) { url in
      let page = try Browser().open(url + path)
      #expect(page.html.contains("</main>"), "\(page)")
      #expect(!page.html.contains("<title>ran"))
      // A status of 404 is itself an error in the console.
      #expect(path == "-/nothing" || !page.messages.contains("CONSOLE"), "\(page.messages)")
    }
  }

  /// Runs a script in a copy of a page, because the page’s own policy allows no other script.
  private static func measured(_ path: String, _ script: String, _ arguments: String...) async throws -> String {
    let site = try site()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    await live.rebuild()
    let parts = path.split(separator: "?").map(String.init)
    let request = Request(path: parts[0], query: parts.count > 1 ? parts[1] : "")
    let text = String(utf8: await live.response(request).body)
    let end =
      "<script>(async () => { \(script) })().then(result => document.title = JSON.stringify(result))</script></body>"
    let copy = try site.folder.write("page.html", text.replacing("</body>", with: end))
    let url = URL(filePath: copy).absoluteString
    let page = try Browser().open(url, [arguments.first ?? "--window-size=1000,900"])
    return String(try #require(page.html.firstMatch(of: /<title>(.*?)<\/title>/)).1)
  }

  @Test(arguments: pages, [320, 390, 1600])
  func `a page fits any screen width`(path: String, width: Int) async throws {
    let opened = "document.querySelectorAll('details').forEach(d => d.open = true);"
    let over = try await Self.measured(
      "/" + path, "\(opened) return document.documentElement.scrollWidth - innerWidth", "--window-size=\(width),900")
    #expect(try #require(Int(over)) <= 0)
  }

  @Test func `everything can be reached by keyboard, the skip link first`() async throws {
    let found = try await Self.measured(
      "/-/feed/feed.rss",
      """
      const all = [...document.querySelectorAll('a[href], summary, pre[tabindex]')]
        .filter(e => e.checkVisibility());
      const lost = all.filter(e => { e.focus(); return document.activeElement !== e });
      all[0].focus();
      // The skip link is visible only in a window with focus, which it may not have yet on a busy machine.
      const isShown = !document.hasFocus() || all[0].getBoundingClientRect().left >= 0;
      return [all[0].textContent, isShown, lost.length, all.length > 8,
        document.querySelectorAll('main').length, document.querySelectorAll('h1').length,
        [...document.querySelectorAll('[aria-labelledby]')].every(e => document.getElementById(e.getAttribute('aria-labelledby')))];
      """)
    #expect(found == "[\"Skip to the content\",true,0,true,1,1,true]")
  }

  @Test(arguments: pages, ["--window-size=1000,900", "--blink-settings=preferredColorScheme=0"])
  func `axe finds no barrier`(path: String, switches: String) async throws {
    let python = try #require(Peer.path(ofPython: "python"))
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", "import axe_core_python as axe; print(axe.__path__[0])"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let folder = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).dropLast()
    let axe = String(utf8: try FileSystem.read("\(folder)/axe.min.js"))
    let found = try await Self.measured(
      "/" + path,
      """
      document.querySelectorAll('details').forEach(part => part.open = true);
      \(axe.replacing("</script", with: "<\\/script"))
      ; const result = await axe.run();
      return result.violations.map(found => found.id + ' ' + found.nodes.map(node => node.html).slice(0, 3));
      """, switches)
    #expect(found == "[]")
  }

  /// All text has the contrast of WCAG 2.2, level AA, with the page.
  @Test(arguments: [
    ("--window-size=1000,900", "rgb(247, 246, 244)"), ("--blink-settings=preferredColorScheme=0", "rgb(23, 24, 27)"),
  ])
  func `a page is readable in light and in dark mode`(switches: String, ground: String) async throws {
    let found = try await Self.measured(
      "/-/feed/feed.rss",
      """
      const light = c => { const [r, g, b] = c.match(/[0-9.]+/g).slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b };
      const ground = e => { const c = getComputedStyle(e).backgroundColor; return c !== 'rgba(0, 0, 0, 0)' || !e.parentElement ? c : ground(e.parentElement) };
      document.querySelectorAll('details').forEach(d => d.open = true);
      const poor = [...document.querySelectorAll('body *')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => e.localName !== 'script').filter(e => { const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
          return (a + 0.05) / (b + 0.05) < 4.5 });
      return [getComputedStyle(document.body).backgroundColor, poor.map(e => e.localName + '.' + e.className)];
      """, switches)
    #expect(found == "[\"\(ground)\",[]]")
  }

  @Test(.timeLimit(.minutes(20))) func `an open page reloads after a build`() async throws {
    let site = try Self.site()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    await live.rebuild()
    let (requests, seen) = AsyncStream.makeStream(of: String.self)
    let server = try PreviewServer(host: "127.0.0.1", port: 0) { request in
      seen.yield(request.path)
      return await live.response(request)
    }
    let (urls, listening) = AsyncStream.makeStream(of: String.self)
    let task = Task { try await server.run { listening.yield($0) } }
    for await url in urls {
      let folder = try TemporaryFolder()
      let process = try Browser().process(in: folder.path, ["--remote-debugging-port=0", "\(url)-/"])
      process.standardError = FileHandle.nullDevice
      try process.run()
      defer { process.terminate() }
      var pages = 0
      for await path in requests where ["/-/", "/-/changes"].contains(path) {
        if path == "/-/" { pages += 1 }
        // The page waits for changes; then it is loaded again.
        if path == "/-/changes", pages == 1 { await live.rebuild() }
        if pages == 2 { break }
      }
      #expect(pages == 2)
      break
    }
    task.cancel()
  }

  /// A page that shows another one in a frame, changes its state, has the site built, and reports the state afterwards.
  private static let harness = """
    <!doctype html><iframe src="/-/feed/feed.rss" width="800" height="400"></iframe><script>
    const frame = document.querySelector("iframe");
    let loads = 0;
    frame.onload = async () => {
      const details = frame.contentDocument.querySelectorAll("details");
      if (++loads == 1) {
        details[1].open = true;
        frame.contentWindow.scrollTo(0, 250);
        await fetch("/rebuild");
      } else await fetch(`/result?${details[0].open},${details[1].open},${frame.contentWindow.scrollY}`);
    };</script>
    """

  @Test(.timeLimit(.minutes(20)))
  func `a page that is loaded again keeps open details and its scroll position`() async throws {
    let site = try Self.site()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    await live.rebuild()
    let (results, reported) = AsyncStream.makeStream(of: String.self)
    let server = try PreviewServer(host: "127.0.0.1", port: 0) { request in
      switch request.path {
      case "/harness": return Response(200, ["Content-Type": "text/html"], body: Array(Self.harness.utf8))
      case "/rebuild": await live.rebuild()
      case "/result": reported.yield(request.query)
      default:
        var response = await live.response(request)
        // The page must not be shown in frames, except here.
        response.fields["Content-Security-Policy"] = nil
        return response
      }
      return .text(200, "")
    }
    let (urls, listening) = AsyncStream.makeStream(of: String.self)
    let task = Task { try await server.run { listening.yield($0) } }
    for await url in urls {
      let folder = try TemporaryFolder()
      let process = try Browser().process(in: folder.path, ["--remote-debugging-port=0", "\(url)harness"])
      process.standardError = FileHandle.nullDevice
      try process.run()
      defer { process.terminate() }
      for await result in results {
        #expect(result == "false,true,250")
        break
      }
      break
    }
    task.cancel()
  }
}
