import FeedCore
import FeedTesting
import Testing

@testable import FeedMarkup

/// Texts that the libraries of generators read differently than CommonMark, as they occur in posts.
@Suite struct LibraryDifferenceTests {
  private func html(_ text: String, _ dialect: MarkdownDialect) -> String {
    String(utf8: MarkdownRenderer.rendered(Array(text.utf8)[...], dialect).html)
  }

  private func smart(_ dialect: MarkdownDialect) -> MarkdownDialect {
    var dialect = dialect
    dialect.syntax.insert(.smartPunctuation)
    return dialect
  }

  @Test(arguments: [
    ("> [!NOTE]\n> a\n", "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n"),
    ("## A { #b .c }\n", "<h2 id=\"b\" class=\"c\">A</h2>\n"),
    (
      "a[^n] b[^m]\n\n[^n]: one\n\n# B\n\nc\n\n[^m]: two\n\n    three\n",
      "<p>a<sup class=\"footnote-reference\"><a href=\"#n\">1</a></sup> "
        + "b<sup class=\"footnote-reference\"><a href=\"#m\">2</a></sup></p>\n"
        + "<div class=\"footnote-definition\" id=\"n\"><sup class=\"footnote-definition-label\">1</sup>\n<p>one</p>\n</div>\n"
        + "<h1 id=\"b\">B</h1>\n<p>c</p>\n"
        + "<div class=\"footnote-definition\" id=\"m\"><sup class=\"footnote-definition-label\">2</sup>\n<p>two</p>\n"
        + "<p>three</p>\n</div>\n"
    ),
    (
      "[^n]: first\n\na[^m] b[^n]\n\n[^m]: second\n\nc\n",
      "<div class=\"footnote-definition\" id=\"n\"><sup class=\"footnote-definition-label\">1</sup>\n<p>first</p>\n</div>\n"
        + "<p>a<sup class=\"footnote-reference\"><a href=\"#m\">2</a></sup> "
        + "b<sup class=\"footnote-reference\"><a href=\"#n\">1</a></sup></p>\n"
        + "<div class=\"footnote-definition\" id=\"m\"><sup class=\"footnote-definition-label\">2</sup>\n<p>second</p>\n</div>\n"
        + "<p>c</p>\n"
    ),
  ])
  func `pulldown-cmark has footnotes in place, and no alerts`(text: String, html: String) {
    #expect(self.html(text, .pulldownCMark) == html)
  }

  @Test(arguments: [
    ("~~a *b*~~ and ~c~\n", "<p><s>a <em>b</em></s> and ~c~</p>\n"),
    ("- [ ] a\n- [x] b\n", "<ul>\n<li>[ ] a</li>\n<li>[x] b</li>\n</ul>\n"),
    ("::: note\na\n:::\n", "<div class=\"note\">\n<p>a</p>\n</div>\n"),
    (
      "![a](b.png){ .c } and [d](e){ .f }\n",
      "<p><img class=\"c\" src=\"b.png\" alt=\"a\" /> and <a class=\"f\" href=\"e\">d</a></p>\n"
    ),
    (
      "a[^n] b[^n]\n\n[^n]: one\n",
      "<p>a<sup class=\"footnote-ref\"><a href=\"#fn1\" id=\"fnref1\">[1]</a></sup> "
        + "b<sup class=\"footnote-ref\"><a href=\"#fn1\" id=\"fnref1:1\">[1:1]</a></sup></p>\n"
    ),
  ])
  func `markdown-it has other tags than GitHub`(text: String, html: String) {
    #expect(self.html(text, .markdownIt).hasPrefix(html), "\(self.html(text, .markdownIt))")
  }

  @Test(arguments: [
    ("`` a `b`, `c` and `d`.\n", "<p>`` a <code>b</code>, <code>c</code> and <code>d</code>.</p>\n"),
    (
      "- `` a\n- `b`, `c` and `d`\n\n`` e `f`\n`g`\n",
      "<ul>\n<li>`` a</li>\n<li><code>b</code>, <code>c</code> and <code>d</code></li>\n</ul>\n"
        + "<p>`` e <code>f</code>\n<code>g</code></p>\n"
    ),
    ("<a title=\"`\">`b` `c`</a>\n", "<p><a title=\"`\"><code>b</code> <code>c</code></a></p>\n"),
    ("`a\\` b `c` ```d`\n", "<p><code>a\\</code> b <code>c</code> ```d`</p>\n"),
  ])
  func `a backtick without a second one does not hide later code`(text: String, html: String) {
    for dialect in [MarkdownDialect.plain, .goldmark, .pulldownCMark, .markdownIt, .remark, .pythonMarkdown] {
      #expect(self.html(text, dialect) == html)
    }
  }

  @Test(arguments: [
    ("(\"/a\") `b`'s [\"#c\"] *d*'s\n", "<p>(“/a”) <code>b</code>’s [“#c”] <em>d</em>’s</p>\n"),
    ("*'a'* ('b') 'c' the '90s\n", "<p><em>‘a’</em> (‘b’) ‘c’ the ’90s</p>\n"),
    ("`a`'s, `b`'s and (\"\")\n", "<p><code>a</code>’s, <code>b</code>’s and (“”)</p>\n"),
  ])
  func `quotation marks beside markup and brackets have the right direction`(text: String, html: String) {
    for dialect in [MarkdownDialect.kramdown, .remark, smart(.pulldownCMark), smart(.markdownIt)] {
      #expect(self.html(text, dialect) == html)
    }
  }

  @Test(arguments: [
    ("✅_a_ b ×*c*d\n", "<p>✅<em>a</em> b ×<em>c</em>d</p>\n"),
    ("*£*bravo.\n", "<p>*£*bravo.</p>\n"),
    ("💡__Tip:__ x (375×*), or (650×*)\n", "<p>💡<strong>Tip:</strong> x (375×<em>), or (650×</em>)</p>\n"),
    (
      "`✅_a_` [b](https://c.example/→_d_)\n",
      "<p><code>✅_a_</code> <a href=\"https://c.example/%E2%86%92_d_\">b</a></p>\n"
    ),
  ])
  func `symbols are punctuation beside emphasis`(text: String, html: String) {
    for dialect in [MarkdownDialect.goldmark, .pulldownCMark, .markdownIt, .remark] {
      #expect(self.html(text, dialect) == html)
    }
  }

  @Test(arguments: [
    (
      "1. a\n~~~sh\nb\n~~~\nc\n2. d\n",
      "<ol>\n<li>a\n<pre><code class=\"language-sh\">b\n</code></pre>\n<p>c</p>\n</li>\n<li>d</li>\n</ol>\n"
    ),
    (
      "1. a\n* b\n* c\n2. d\n",
      "<ol>\n<li>a\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</li>\n<li>d</li>\n</ol>\n"
    ),
    (
      "> a\n- b\n- c\n\nd\n",
      "<blockquote>\n<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</blockquote>\n<p>d</p>\n"
    ),
    (
      "- #### A\nb\n- c\n", "<ul>\n<li>\n<h4 id=\"a\">A</h4>\n<p>b</p>\n</li>\n<li>c</li>\n</ul>\n"
    ),
    (
      "> a\n> 1. b\n>   - c\n",
      "<blockquote>\n<p>a</p>\n<ol>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ol>\n</blockquote>\n"
    ),
    ("- a\n+ b\n* c\n", "<ul>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ul>\n"),
    (
      "> a\n<https://b.example/>\n",
      "<blockquote>\n<p>a</p>\n</blockquote>\n<p><a href=\"https://b.example/\">https://b.example/</a></p>\n"
    ),
    ("a\n2. b\n3. c\n", "<p>a</p>\n<ol>\n<li>b</li>\n<li>c</li>\n</ol>\n"),
    ("1) a  \n2) b\n", "<p>1) a<br />\n2) b</p>\n"),
    ("    a\nb\n\nc\n", "<pre><code>a b\n</code></pre>\n<p>c</p>\n"),
    ("- a\n<div>b</div>\n", "<ul>\n<li>a</li>\n</ul>\n<div>b</div>\n"),
    ("> a\n{: .b}\nc\n", "<blockquote class=\"b\">\n<p>a</p>\n</blockquote>\n<p>c</p>\n"),
    ("  ~~~\n  a\n  ~~~\n", "<pre><code>  a\n</code></pre>\n"),
    ("> > a\nb\n> c\n\nd\n", "<blockquote>\n<blockquote>\n<p>a\nb\nc</p>\n</blockquote>\n</blockquote>\n<p>d</p>\n"),
    ("- a\n\nb\n- c\n", "<ul>\n<li>a</li>\n</ul>\n<p>b</p>\n<ul>\n<li>c</li>\n</ul>\n"),
    ("<div>\n\n- a\n+ b\nc\n</div>\n", "<div>\n\n- a\n+ b\nc\n</div>\n"),
  ])
  func `a line after an item, a quotation or code of kramdown is part of it`(text: String, html: String) {
    #expect(self.html(text, .kramdown) == html)
  }

  @Test(arguments: [
    ("####\na\n", "<p>####\na</p>\n"),
    ("![Let's -- \"x\"...](a.png) 'b'\n", "<p><img src=\"a.png\" alt=\"Let's -- &quot;x&quot;...\" /> ‘b’</p>\n"),
    (
      "[a], [**c** d] e\n\n[a]: https://a.example/x)\n[**c** d]: b c.html \"t\"\n",
      "<p><a href=\"https://a.example/x)\">a</a>, <a href=\"b%20c.html\" title=\"t\"><strong>c</strong> d</a> e</p>\n"
    ),
    (
      "a[^n] [e]\n\n[^n]: n\n[e]: f\n",
      "<p>a<sup id=\"fnref:n\"><a href=\"#fn:n\" class=\"footnote\" rel=\"footnote\""
        + " role=\"doc-noteref\">1</a></sup> <a href=\"f\">e</a></p>\n"
    ),
    ("<h2>\n\na *b*\n\n</h2>\n\n*c*\n", "<h2>\n\na *b*\n\n</h2>\n<p><em>c</em></p>\n"),
    ("<!-- a -->\n<div>\n\n    b\n</div>\n", "<!-- a -->\n<div>\n\n    b\n</div>\n"),
  ])
  func `headings, images, definitions and elements follow the rules of kramdown`(text: String, html: String) {
    #expect(self.html(text, .kramdown).hasPrefix(html), "\(self.html(text, .kramdown))")
  }

  @Test(arguments: [
    "> a\n", "- a\n1. b\n", "> - ", "- a\nb\n", "1) ", "    a\nb\n", "~~~\n", "<div>\n", "- a\n\n+ b\n", "`` `a` `b` ",
    "✅_",
    "_✅", "![a'", "[a]: b (c\n", "(\"/", "[^n]: a\n",
  ])
  func `the cost of these rules is linear in the length of the text`(unit: String) {
    for dialect in [MarkdownDialect.kramdown, smart(.pulldownCMark), .goldmark, smart(.markdownIt)] {
      expectLinearCost(of: 1500) { count in
        _ = MarkdownRenderer.rendered(Array(String(repeating: unit, count: count).utf8)[...], dialect)
      }
    }
  }
}
