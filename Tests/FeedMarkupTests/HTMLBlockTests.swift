import FeedCore
import FeedTesting
import Testing

@testable import FeedMarkup

/// Raw HTML in the Markdown of kramdown and Python-Markdown.
@Suite struct HTMLBlockTests {
  private func html(_ text: String, _ dialect: MarkdownDialect) -> String {
    String(utf8: MarkdownRenderer.rendered(Array(text.utf8)[...], dialect).html)
  }

  @Test(arguments: [
    ("<div>x</div>\nIs *it*. `code`\n", "<div>x</div>\n<p>Is <em>it</em>. <code>code</code></p>\n"),
    ("<div>x</div> *a*\nb\n", "<div>x</div>\n<p><em>a</em>\nb</p>\n"),
    ("<div>x</div>\n> a\n", "<div>x</div>\n<blockquote>\n<p>a</p>\n</blockquote>\n"),
    ("<div>x</div>\n- a\n- b\n", "<div>x</div>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("<div>x</div>\n\n---\n", "<div>x</div>\n<hr />\n"),
    (
      "<p class=\"x\">a</p>\n<pre>\nb *c*\n\nd</pre>\n*e*\n",
      "<p class=\"x\">a</p>\n<pre>\nb *c*\n\nd</pre>\n<p><em>e</em></p>\n"
    ),
    ("a\n<div>\n*b*\n\n    c\n</div>\nd\n", "<p>a</p>\n<div>\n*b*\n\n    c\n</div>\n<p>d</p>\n"),
    ("<div\n class=\"x\">\n\n*a*\n</div>\nb\n", "<div\n class=\"x\">\n\n*a*\n</div>\n<p>b</p>\n"),
    ("<!-- a\n\n*b* -->\n*c*\n", "<!-- a\n\n*b* -->\n<p><em>c</em></p>\n"),
    ("<hr>\n*a*\n", "<hr>\n<p><em>a</em></p>\n"),
    ("<script>\nif (a < b) { \"c\" }\n\n</script>\nd\n", "<script>\nif (a < b) { \"c\" }\n\n</script>\n<p>d</p>\n"),
    (
      "<p>x</p>\n<pre><code>a --x 'b'\n\n    &lt;div&gt; [y](z)\n\nc --d \"e\"\n</code></pre>\n",
      "<p>x</p>\n<pre><code>a --x 'b'\n\n    &lt;div&gt; [y](z)\n\nc --d \"e\"\n</code></pre>\n"
    ),
    ("~~~\n<div>\n~~~\n*a*\n", "<pre><code>&lt;div&gt;\n</code></pre>\n<p><em>a</em></p>\n"),
    ("<br />\nHello **b**\n", "<p><br />\nHello <strong>b</strong></p>\n"),
    ("<div>\n\n*a*\n\n</div>\n\n`b`\n", "<div>\n\n*a*\n\n</div>\n<p><code>b</code></p>\n"),
    (
      "<div markdown=\"1\">\n*a*\n</div>\n*b*\n", "<div markdown=\"1\">\n<p><em>a</em></p>\n</div>\n<p><em>b</em></p>\n"
    ),
  ])
  func `raw HTML ends at the end tag of its element`(text: String, html: String) {
    for dialect in [MarkdownDialect.kramdown, .pythonMarkdown] { #expect(self.html(text, dialect) == html) }
  }

  @Test(arguments: [
    ("<div>x</div>\n# A\n", "<div>x</div>\n<h1 id=\"a\">A</h1>\n"),
    (
      "1. <pre><code>\na --b 'c'</code></pre>\n\n    + d\n",
      "<ol>\n<li>\n<pre><code>\na --b 'c'</code></pre>\n<ul>\n<li>d</li>\n</ul>\n</li>\n</ol>\n"
    ),
    (
      "3. a\n\n    <pre><code>b\nc: --d\n</code></pre>\n4. e\n",
      "<ol>\n<li>\n<p>a</p>\n<pre><code>b\nc: --d\n</code></pre>\n</li>\n<li>\n<p>e</p>\n</li>\n</ol>\n"
    ),
    ("> a\n> <div>\n> *b*</div>\n> c\n", "<blockquote>\n<p>a</p>\n<div>\n*b*</div>\n<p>c</p>\n</blockquote>\n"),
    ("> <div>\n> *a*\n\nb\n", "<blockquote>\n<div>\n*a*</div>\n</blockquote>\n<p>b</p>\n"),
    (
      "<div>\n  <dl>\n\n    <dd>\n      <pre><code>[a-b] { /* c */ }</code></pre>\n    </dd>\n  </dl>\n</div>\n",
      "<div>\n  <dl>\n\n    <dd>\n      <pre><code>[a-b] { /* c */ }</code></pre>\n    </dd>\n  </dl>\n</div>\n"
    ),
    ("<div><p>a</div>\n*b*\n", "<div><p>a&lt;/div>\n*b*</p></div>\n"),
    ("a\n</div>\n*b*\n", "<p>a\n&lt;/div&gt;\n<em>b</em></p>\n"),
    ("a\n<!-- b -->\n*c*\n", "<p>a\n<!-- b -->\n<em>c</em></p>\n"),
    ("<?php a ?>\n*b*\n", "<p>&lt;?php a ?&gt;\n<em>b</em></p>\n"),
    ("- a\n</div>\nb\n", "<ul>\n<li>a</li>\n</ul>\n<p>&lt;/div&gt;\nb</p>\n"),
    ("<video>a</video>\n*b*\n", "<video>a</video>\n<p><em>b</em></p>\n"),
    ("<div width=1%>*a*</div>\n", "<p>&lt;div width=1%&gt;<em>a</em>&lt;/div&gt;</p>\n"),
    ("## The <div> element\n", "<h2 id=\"the-div-element\">The &lt;div&gt; element</h2>\n"),
    (
      "a <code><?php echo $a; ?></code> &ast; &copy; <b>c</b> <https://a.example>\n",
      "<p>a <code>&lt;?php echo $a; ?&gt;</code> &amp;ast; © <b>c</b> "
        + "<a href=\"https://a.example\">https://a.example</a></p>\n"
    ),
  ])
  func `kramdown has raw HTML in lists and quotations, and tags that are text`(text: String, html: String) {
    #expect(self.html(text, .kramdown) == html)
  }

  @Test(arguments: [
    (
      "<figure>\n<img src=\"a\">\n</figure>\n<br />\n**b**\n",
      "<figure>\n<img src=\"a\">\n</figure>\n<p><br />\n<strong>b</strong></p>\n"
    ),
    ("<div><p>a</div>\n*b*\n", "<div><p>a</div>\n<p><em>b</em></p>\n"),
    ("- a\n<div>b</div>\n- c\n", "<ul>\n<li>a</li>\n</ul>\n<div>b</div>\n<ul>\n<li>c</li>\n</ul>\n"),
    ("a\n</div>\n*b*\n", "<p>a\n</div>\n<em>b</em></p>\n"),
    ("a\n<!-- b -->\n*c*\n", "<p>a</p>\n<!-- b -->\n<p><em>c</em></p>\n"),
    ("```\n<div>\n```\n- a\n", "<pre><code>&lt;div&gt;\n</code></pre>\n<ul>\n<li>a</li>\n</ul>\n"),
    (
      "a\n[b]: https://b.example\n[c d]:https://c.example\n\n[b], [c d]\n",
      "<p>a</p>\n<p><a href=\"https://b.example\">b</a>, <a href=\"https://c.example\">c d</a></p>\n"
    ),
    (
      "- a\n[b]: https://b.example\n\n[b]\n",
      "<ul>\n<li>a</li>\n</ul>\n<p><a href=\"https://b.example\">b</a></p>\n"
    ),
    (
      "-   a\n```c\n(= 4)\n```\n\n-   b\n```c\n(2)\n```\n\nd\n",
      "<ul>\n<li>a</li>\n</ul>\n<pre><code class=\"language-c\">(= 4)\n</code></pre>\n"
        + "<ul>\n<li>b</li>\n</ul>\n<pre><code class=\"language-c\">(2)\n</code></pre>\n<p>d</p>\n"
    ),
  ])
  func `Python-Markdown has raw HTML at the start of a line only, and definitions in paragraphs`(
    text: String, html: String
  ) {
    #expect(self.html(text, .pythonMarkdown) == html)
  }

  @Test(arguments: [
    "<div>\n", "<div>", "<div ", "<div a='", "</div>", "</div>\n", "<div><p>", "<div></p>", "<!--", "<!--\n", "<?\n",
    "- <div>\n", "> <div>\n", "- a\n  <pre>\n", "<div></div>", "<div></div> a\n", "<script>\n",
    "<div markdown=\"1\">\n",
    "<p>\n</div>\n", "&a;", "a\n[b]: c\n", "<div a=\"\n", "<a b='", "<a@",
  ])
  func `the cost of raw HTML is linear in the length of the text`(unit: String) {
    for dialect in [MarkdownDialect.kramdown, .pythonMarkdown] {
      expectLinearCost(of: 1500) { count in
        _ = MarkdownRenderer.rendered(Array(String(repeating: unit, count: count).utf8)[...], dialect)
        _ = MarkdownRenderer.rendered(Array(("<div>" + String(repeating: unit, count: count)).utf8)[...], dialect)
      }
    }
  }
}
