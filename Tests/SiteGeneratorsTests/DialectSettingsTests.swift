import FeedCore
import FeedMarkup
import SiteSamples
import SiteSettings
import Testing

@testable import SiteGenerators

/// The Markdown that the settings of a site select.
@Suite struct DialectSettingsTests {
  private func html(_ text: String, _ generator: GeneratorName, _ files: [String: String]) throws -> String {
    let site = try GeneratorSite(files)
    // The settings are read from the files of the site, which must be there until the end.
    defer { withExtendedLifetime(site.path) {} }
    let folder = site.path
    let settings = try Site.sample {
      $0.folder = folder
      $0.content.generator = generator
    }
    return String(utf8: MarkdownRenderer.rendered(Array(text.utf8)[...], settings.generator().dialect).html)
  }

  @Test func `Zola has alerts if its settings say so`() throws {
    #expect(
      try html("> [!NOTE]\n> a\n", .zola, ["zola.toml": ""]) == "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n")
    #expect(
      try html("> [!NOTE]\n> a\n", .zola, ["zola.toml": "[markdown]\ngithub_alerts = true\n"])
        == "<blockquote class=\"markdown-alert markdown-alert-note\">\n"
        + "<p class=\"markdown-alert-title\"><strong>Note</strong></p>\n<p>a</p>\n</blockquote>\n")
  }

  @Test(arguments: [
    ("a {.b}\n", "markdown-it-attrs", "<p class=\"b\">a</p>\n"), ("- [ ] a\n", "markdown-it-task-lists", "checkbox"),
    ("T\n: a\n", "markdown-it-deflist", "<dl>"), ("HTML\n\n*[HTML]: b\n", "markdown-it-abbr", "<abbr title=\"b\">"),
    ("::: a\nb\n:::\n", "markdown-it-container", "<div class=\"a\">\n<p>b</p>\n</div>\n"),
    ("> [!TIP]\n> a\n", "markdown-it-github-alerts", "markdown-alert-tip"),
    ("a ==b==\n", "markdown-it-mark", "<mark>b</mark>"),
  ])
  func `Eleventy has the syntax of the plugins that are installed`(text: String, plugin: String, html: String) throws {
    let settings = "export default function (config) {}\n"
    #expect(try !self.html(text, .eleventy, ["eleventy.config.js": settings]).contains(html))
    let package = "{ \"dependencies\": { \"\(plugin)\": \"1.0.0\" } }\n"
    let installed = try self.html(text, .eleventy, ["eleventy.config.js": settings, "package.json": package])
    #expect(installed.contains(html), "\(installed)")
  }

  @Test func `a table of contents of Eleventy is text without its plugin`() throws {
    #expect(try html("[[toc]]\n", .eleventy, [".eleventy.js": ""]) == "<p>[[toc]]</p>\n")
    #expect(
      try html("[[toc]]\n", .eleventy, [".eleventy.js": "require('markdown-it-toc-done-right')\n"]) == "")
  }

  private static let quotes = """
    [markup.goldmark.extensions.typographer]
    leftDoubleQuote = '«&nbsp;'
    rightDoubleQuote = '&nbsp;»'
    leftSingleQuote = '‹'
    rightSingleQuote = '›'
    emDash = ' — '
    ellipsis = '...'

    """

  @Test(arguments: [
    ("\"a\" 'b' it's dogs' `c`'s\n", "<p>«&nbsp;a&nbsp;» ‹b› it’s dogs› <code>c</code>›s</p>\n"),
    ("a---b--c...\n", "<p>a — b–c...</p>\n"),
    ("“a” ‘b’ — … `\"c\"`\n", "<p>“a” ‘b’ — … <code>&quot;c&quot;</code></p>\n"),
    ("“*a*”**b**\n", "<p>“<em>a</em>”<strong>b</strong></p>\n"),
  ])
  func `Hugo writes the quotation marks of its settings, and keeps those of the author`(
    text: String, html: String
  ) throws {
    #expect(try self.html(text, .hugo, ["hugo.toml": Self.quotes]) == html)
  }
}
