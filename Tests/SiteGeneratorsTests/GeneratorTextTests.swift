import FeedCore
import FeedDocument
import FeedTesting
import Foundation
import SiteSettings
import Testing

@testable import ContentValues
@testable import FeedContent

/// The texts that generators and Feedkiln make of the same Markdown.
@Suite struct GeneratorTextTests {
  /// The Markdown that each generator reads in the same way.
  private static let common: [String: String] = [
    "words": "A *b* **c** `e` <b>f</b>\nnext line  \nhard, snake_case_word and __strong__",
    "escapes": "\\*a\\* &copy; &lt; 3 &amp; 5",
    "headings": "## Two Words!\n\n## Two Words!\n\n### More\n\nsub\n---\n", "heading-id": "## The cut {#cut}\n\ntext",
    "list": "* a\n* b\n    * c\n    * d\n", "items": "1. x\n2. y\n", "loose": "-   a\n\n    b\n\n-   c\n",
    "table": "A | B\n--|--\n1 | 2\n", "code": "    indented <b>\n", "quotation": "> a\n> b\n>\n> - c\n",
    "links": "![alt](/p.png \"T\")\n\n[link](/x/ \"t\") [ref][r] <https://x.org>\n\n[r]: https://r.org\n",
    "rule": "a\n\n---\n\n***\n\nb", "terms": "Scion\n: The upper part\n\nStock\n:   The lower\n",
    "footnote": "Text[^1] more[^note].\n\n[^1]: First *note*.\n[^note]: Second.\n",
  ]
  private static let html: [String: String] = [
    "element": "<div class=\"x\">\n<b>mark</b>\n</div>\n", "keys": "Press <kbd>Ctrl</kbd>+<kbd>C</kbd>",
    "comment": "a\n\n<!-- comment -->\n\nend",
  ]
  private static let marked: [String: String] = [
    "attributes": "A note.\n{: .info #n}\n", "abbreviation": "The HTML spec\n\n*[HTML]: Hyper Text\n",
    "markdown-in-html": "<div markdown=\"1\">\nmark *down*\n</div>\n\nend *here*\n",
    "html-without-markdown": "<div>\n\nmark *down*\n\n</div>\n\nend *here*\n", "tildes": "H~2~O and log~10~",
  ]
  private static let kramdown: [String: String] = [
    "typography": "He said \"yes\" -- and 'no' --- it's...", "table-of-lines": "| A | B |\n|---+---|\n| 1 | 2 |\n",
    "table-without-header": "| 1 | 2 |\n| 3 | 4 |\n", "note-twice": "x[^a] y[^a]\n\n[^a]: note\n",
    "inline-attributes": "![A](/p.png){: width=\"300\" .right} and *e*{: .k}\n",
    "comments": "a\n\n{::comment}\nhidden\n{:/comment}\n\nb {::comment}d{:/comment} `{:/}`\n",
    "extensions": "b {::nomarkdown}<b>x</b>{:/} c\n",
    "fence": "~~~ ruby\nputs 1\n~~~\n", "strike": "~~two~~",
  ]
  private static let python: [String: String] = [
    "heading-without-space": "##Cut\n\ntext\n", "fence": "```\na <b>\n```\n",
    "term-loose": "Scion\n\n:   The upper part\n\n    and more\n",
  ]
  private static let goldmark: [String: String] = [
    "typography": "He said \"yes\" -- and --- it's...", "fence": "```\na <b>\n```\n", "strike": "~~two~~",
    "emoji": "hi :wave: and :+1:", "task": "- [ ] t\n- [x] u",
    "bare": "see https://example.com/a?b=c and mail@example.com", "heading-class": "## Two {#two .wide}\n\ntext",
    "details": "<details><summary>S</summary>\n\n**b**\n\n</details>",
  ]

  /// Compares the texts of all articles with those of their pages.
  private static func expectSame(
    _ samples: [String: String], in site: borrowing GeneratorSite, _ generator: GeneratorName,
    page: (String) -> String
  ) throws {
    let articles = try site.load(generator).articles
    for (name, text) in samples.sorted(by: { $0.key < $1.key }) {
      let article = try #require(articles.first { $0.title == name }, "\(name)")
      let built = try String(contentsOfFile: "\(site.path)/\(page(name))", encoding: .utf8)
      let ours = normal(article.body.text().rendered().html, of: article)
      #expect(ours == normal(Array(built.utf8), of: article), "\(name): \(text)")
    }
  }

  /// Returns clean HTML with line ends only where they show.
  static func normal(_ html: [UInt8], of article: Article) -> String {
    String(utf8: FeedHTML.clean(html, base: article.url, policy: .article))
      .replacing(/\s+/, with: " ").replacing("> <", with: "><").replacing(" </", with: "</")
      .replacing(" <ul>", with: "<ul>")
      // Highlighting is a matter of the site’s style.
      .replacing(/<div class="highlight">(<pre>.*?<\/pre>)<\/div>/) { String($0.1) }
      .trimmingCharacters(in: .whitespaces)
  }

  private static func files(
    _ samples: [String: String], _ path: (String) -> String, _ head: (String) -> String
  ) -> [String: String] {
    Dictionary(uniqueKeysWithValues: samples.map { (path($0), head($0) + $1 + "\n") })
  }

  static func hugo(isUnsafe: Bool) -> (samples: [String: String], files: [String: String]) {
    let samples = common.merging(html) { $1 }.merging(goldmark) { $1 }
    var files = files(samples, { "content/posts/\($0).md" }) { "---\ntitle: \($0)\ndate: 2024-03-01\n---\n" }
    files["hugo.toml"] =
      "baseURL = \"https://example.com/sub/\"\nenableEmoji = true\n[markup.goldmark.renderer]\nunsafe = \(isUnsafe)\n"
      + "[markup.highlight]\ncodeFences = false\n"
    files["layouts/_default/single.html"] = "{{ .Content }}"
    files["layouts/_default/list.html"] = ""
    files["layouts/index.html"] = ""
    return (samples, files)
  }

  @Test(.peers("hugo"), arguments: [true, false]) func `Hugo’s texts are the same`(isUnsafe: Bool) throws {
    let (samples, files) = Self.hugo(isUnsafe: isUnsafe)
    let site = try GeneratorSite(files)
    try site.run(Peer.path(of: "hugo") ?? "", "--quiet")
    try Self.expectSame(samples, in: site, .hugo) { "public/posts/\($0)/index.html" }
  }

  static func jekyll() -> (samples: [String: String], files: [String: String]) {
    let samples = common.merging(html) { $1 }.merging(marked) { $1 }.merging(kramdown) { $1 }
    var files = files(samples, { "_posts/2024-03-01-\($0).md" }) { "---\nlayout: plain\ntitle: \($0)\n---\n" }
    files["_config.yml"] = "permalink: /:title.html\nkramdown:\n  syntax_highlighter_opts: {disable: true}\n"
    files["_layouts/plain.html"] = "{{ content }}"
    return (samples, files)
  }

  @Test(.peers("jekyll")) func `Jekyll’s texts are the same`() throws {
    let (samples, files) = Self.jekyll()
    let site = try GeneratorSite(files)
    try site.run(Peer.path(of: "jekyll") ?? "", "build", "--quiet")
    try Self.expectSame(samples, in: site, .jekyll) { "_site/\($0).html" }
  }

  static func pelican() -> (samples: [String: String], files: [String: String]) {
    let samples = common.merging(html) { $1 }.merging(marked) { $1 }.merging(python) { $1 }
    var files = files(samples, { "content/\($0).md" }) { "Title: \($0)\nDate: 2024-03-01\nSlug: \($0)\n\n" }
    files["pelicanconf.py"] = """
      SITENAME = 'Bread'
      SITEURL = 'https://example.com/sub'
      PATH = 'content'
      THEME = 'theme'
      TIMEZONE = 'UTC'
      DIRECT_TEMPLATES = []
      CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ''
      FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

      """
    files["theme/templates/article.html"] = "{{ article.content }}"
    for name in ["page", "category", "tag", "author", "index", "archives", "tags", "categories", "authors"] {
      files["theme/templates/\(name).html"] = ""
    }
    files["theme/templates/period_archives.html"] = ""
    files["theme/static/.keep"] = ""
    return (samples, files)
  }

  @Test(.peers("pelican")) func `Pelican’s texts are the same`() throws {
    let (samples, files) = Self.pelican()
    let site = try GeneratorSite(files)
    try site.run(Peer.path(ofPython: "pelican") ?? "", "-s", "pelicanconf.py", "-q")
    try Self.expectSame(samples, in: site, .pelican) { "output/\($0).html" }
  }
}
