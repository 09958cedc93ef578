import FeedContent
import Feedkiln
import Foundation
import Testing

/// The texts of articles come from the elements of their built pages that contain the words of their sources.
@Suite struct BuiltTextTests {
  private static let names = ["apple", "cherry", "medlar", "pear", "plum", "quince"]

  private static func words(_ name: String) -> String {
    """
    Each spring we graft the \(name) on an older root. The scion must be dormant, the knife clean and the cut long,
    so that the two grow together before summer. Whoever waits until May loses half of them.
    """
  }

  /// Returns a site whose pages a theme makes of a name and its text.
  private static func site(
    settings: String = "", names: [String] = names, _ theme: (_ name: String, _ text: String) -> String
  ) throws -> TestSite {
    var files = ["site.toml": SampleStore.settings() + "[content]\nbuilt = \"public\"\n" + settings]
    for name in names {
      files["content/articles/\(name).md"] =
        "---\ntitle: On the \(name)\ndate: 2024-03-01\ntags: [fruit]\n---\n\n\(words(name))\n"
      files["public/\(name)/index.html"] =
        "<!doctype html><html><head><title>\(name)</title></head>\(theme(name, "<p>\(words(name))</p>\n<p>Built.</p>"))</html>"
    }
    return try TestSite(files)
  }

  private static func contents(_ site: TestSite) throws -> [String] {
    let feed = try JSONSerialization.jsonObject(with: Data(site.text("feed.json").utf8)) as? [String: Any]
    let items = try #require(feed?["items"] as? [[String: Any]])
    return try items.map { try #require($0["content_html"] as? String) }
  }

  private static let noise = """
    <div class="menu">Home Archive About the orchard Contact Search the whole orchard</div>
    """
  private static let teasers = """
    <div class="more">More from us: wasps in the cellar, a new press, bees on the roof, and a market on Friday</div>
    """

  /// Themes with the text in an element that only its words tell.
  private static let themes: [String: @Sendable (String, String) -> String] = [
    "an element without a usual name": { _, text in
      "<body>\(noise)<div class=\"wrap\"><div class=\"prose mt-4\">\(text)</div>\(teasers)</div></body>"
    },
    "a main element that is too wide": { name, text in
      "<body><main>\(noise)<h1>On the \(name)</h1><div id=\"story\">\(text)</div>\(teasers)</main></body>"
    },
    "a teaser before the article": { name, text in
      """
      <body><article class="card"><h2>Wasps</h2> in the cellar, and a new press</article>\
      <article class="full"><h1>On the \(name)</h1>\(text)</article></body>
      """
    },
    "the text of another page before the article": { _, text in
      """
      <body><div class="h-cite"><div class="e-content">A stranger wrote about wasps in the cellar.</div></div>\
      <div class="post">\(text)</div></body>
      """
    },
    "an element that looks like boilerplate": { _, text in
      "<body>\(noise)<div class=\"subscribe\"><div>\(text)</div></div>\(teasers)</body>"
    },
    "a table": { _, text in
      "<body><table><tr><td class=\"left\">\(noise)</td><td class=\"text\">\(text)</td></tr></table></body>"
    },
  ]

  @Test(arguments: themes.keys.sorted()) func `the element with the words of the sources is found`(
    theme: String
  ) async throws {
    let site = try Self.site(try #require(Self.themes[theme]))
    let report = try await site.build()
    #expect(report.diagnostics.map(\.message) == [])
    let contents = try Self.contents(site)
    #expect(contents.count == Self.names.count)
    for content in contents {
      #expect(content.contains("<p>Built.</p>"), "\(content)")
      for word in ["Home", "wasps", "Wasps", "cellar", "On the"] { #expect(!content.contains(word), "\(content)") }
    }
    // The same with a cache.
    #expect(try await site.build().written == [])
  }

  @Test func `a usual element that contains little else is used`() async throws {
    let site = try Self.site { name, text in
      """
      <body>\(Self.noise)<article><header><h1>On the \(name)</h1></header><time>1 March</time>\
      <div class="share">Share this with a friend</div><div>\(text)<h2 id="comments">Comments</h2></div>\
      <h2 hidden>Nothing</h2><p class="note">Thanks.</p></article></body>
      """
    }
    #expect(try await site.build().diagnostics.map(\.message) == [])
    for content in try Self.contents(site) {
      #expect(content.contains("Thanks.") && content.contains("Comments"))
      #expect(!content.contains("Share") && !content.contains("On the") && !content.contains("Nothing"))
    }
  }

  @Test func `each template of a site has its own element`() async throws {
    let site = try Self.site { name, text in
      name < "n"
        ? "<body>\(Self.noise)<div class=\"post-text\">\(text)</div>\(Self.teasers)</body>"
        : "<body>\(Self.noise)<section id=\"note\">\(text)</section>\(Self.teasers)</body>"
    }
    #expect(try await site.build().diagnostics.map(\.message) == [])
    for content in try Self.contents(site) {
      #expect(content.contains("Built.") && !content.contains("Home") && !content.contains("wasps"))
    }
  }

  @Test func `of a theme without such an element, the sources are used with one message`() async throws {
    let site = try Self.site { name, text in
      "<body>\(Self.noise)\(text)\(Self.teasers) Read also what we wrote about ladders, baskets and frost.</body>"
    }
    let report = try await site.build()
    #expect(
      report.diagnostics.map(\.message) == [
        "no element contains only the text on the 6 compared pages in “public”, so the source text is used"
      ])
    #expect(
      report.diagnostics.map(\.help) == [
        "set “selector” in [content] of site.toml to the element that contains the text"
      ])
    for content in try Self.contents(site) { #expect(!content.contains("Built.") && !content.contains("Home")) }
  }

  @Test func `a selector of the settings is used as it is`() async throws {
    let site = try Self.site(settings: "selector = \".menu\"\n") { _, text in
      "<body>\(Self.noise)<article>\(text)</article></body>"
    }
    #expect(try await site.build().diagnostics.map(\.message) == [])
    for content in try Self.contents(site) { #expect(content.contains("Home Archive")) }
  }

  @Test func `pages without the element are reported once`() async throws {
    let site = try Self.site(names: Self.names + ["sloe", "whitebeam"]) { name, text in
      ["sloe", "whitebeam"].contains(name)
        ? "<body><p>The page moved.</p></body>" : "<body><div class=\"post-text\">\(text)</div>\(Self.teasers)</body>"
    }
    let report = try await site.build()
    #expect(
      report.diagnostics.map { $0.message.replacing(site.folder.path() + "/", with: "") } == [
        "2 pages, such as “public/sloe/index.html”, have no element “.post-text”, so the source text is used"
      ])
  }
}
