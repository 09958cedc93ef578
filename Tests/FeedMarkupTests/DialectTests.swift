import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import FeedMarkup

/// The Markdown of each generator.
@Suite struct DialectTests {
  private static let dialects: [(name: String, dialect: MarkdownDialect)] = [
    ("native", .native), ("goldmark", with(.goldmark, .emoji)), ("kramdown", .kramdown),
    ("pulldown-cmark", .pulldownCMark), ("python-markdown", with(.pythonMarkdown, .admonitions)),
    ("markdown-it", with(.markdownIt, .emoji)), ("remark", with(.remark, [.emoji, .dollarMath])),
  ]

  private static func with(_ dialect: MarkdownDialect, _ syntax: MarkdownDialect.Syntax) -> MarkdownDialect {
    var dialect = dialect
    dialect.syntax.formUnion(syntax)
    return dialect
  }

  private static func html(_ text: String, _ dialect: MarkdownDialect) -> String {
    String(utf8: MarkdownRenderer.rendered(Array(text.utf8)[...], dialect).html)
  }

  @Test(arguments: dialects.map(\.name)) func `a golden file is rendered as the generator does`(name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let dialect = try #require(Self.dialects.first { $0.name == name }?.dialect)
    let text = try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
    let html = Self.html(text, dialect)
    #expect(try html == Golden.text(of: folder.appending(path: "\(name).expected.html"), recording: html))
  }

  @Test(arguments: [
    "A *text* with [a link](https://example.com/a:b), `code`, and 3 < 4.\n\n- one\n- two\n\n> Quoted.\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n", "~~~\ncode: {x}\n~~~\n", "1.  a\n\n        code\n",
  ])
  func `plain Markdown is the same in each dialect`(text: String) {
    for (name, dialect) in Self.dialects { #expect(Self.html(text, dialect) == Self.html(text, .plain), "\(name)") }
  }

  @Test func `untrusted text has no syntax beyond GitHub’s`() {
    let text = "A :wave: {: .x}\n{: .y}\n\n::: note\nb\n:::\n\nT\n: d\n\n$a*b*c$ [!NOTE]\n"
    #expect(
      Self.html(text, .plain)
        == "<p>A :wave: {: .x}\n{: .y}</p>\n<p>::: note\nb\n:::</p>\n<p>T\n: d</p>\n<p>$a<em>b</em>c$ [!NOTE]</p>\n")
  }

  @Test func `the author’s own comments have no meaning`() {
    #expect(
      Self.html("a\n\n<!--:-->\n\n::: tip\nb\n:::\n", .native).hasPrefix("<p>a</p>\n<!--:-->\n<div class=\"tip\">"))
  }

  @Test func `syntax that is not closed or has no term is text or ends with its block`() {
    #expect(Self.html(": no term\n", .native) == "<p>: no term</p>\n")
    #expect(Self.html("::: note\na\n", .native).contains("<p>a</p>\n</div>"))
    #expect(Self.html("> ::: note\n> a\n\nb\n", .native).hasSuffix("</div>\n</blockquote>\n<p>b</p>\n"))
    #expect(Self.html("{::comment}\na\n", .kramdown).contains("a"))
    #expect(Self.html("$$\na *b*\n", .native).contains("<em>b</em>"))
  }

  @Test(arguments: [
    ("Text\n- a\n- b\n", "<p>Text\n- a\n- b</p>\n"),
    ("Text\n1. a\n1) b\n", "<p>Text\n1. a\n1) b</p>\n"),
    ("- a\n  - b\n- c\n", "<ul>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ul>\n"),
    ("1. a\n   - b\n\n* c\n", "<ol>\n<li>\na\n</li>\n<li>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ol>\n"),
    ("* a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n    - b\n", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    ("- a\n\n  b\n", "<ul>\n<li>a</li>\n</ul>\n<p>b</p>\n"),
    ("# A\n- a\n", "<h1>A</h1>\n<ul>\n<li>a</li>\n</ul>\n"),
    ("3. a\n4. b\n", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("~~a~~ and\n\n- [ ] b\n", "<p>~~a~~ and</p>\n<ul>\n<li>[ ] b</li>\n</ul>\n"),
    ("    :::c\n    a;\n", "<pre><code class=\"language-c\">a;\n</code></pre>\n"),
    ("    #!/bin/sh\n    a\n", "<pre><code>#!/bin/sh\na\n</code></pre>\n"),
    ("1. a\n\n       b\n", "<ol>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ol>\n"),
    ("Text\n***\n- a\n", "<p>Text</p>\n<hr />\n<ul>\n<li>a</li>\n</ul>\n"),
  ])
  func `lists and code follow the rules of Python-Markdown`(text: String, html: String) {
    #expect(Self.html(text, .pythonMarkdown) == html)
  }

  @Test func `notes can be folded, and have no title if it is empty`() {
    let dialect = Self.with(.pythonMarkdown, [.admonitions, .details])
    #expect(
      Self.html("??? note \"Open\"\n    a\n\n???+ tip\n    b\n", dialect)
        == "<details class=\"note\"><summary>Open</summary>\n<p>a</p>\n</details>\n"
        + "<details class=\"tip\" open><summary>Tip</summary>\n<p>b</p>\n</details>\n")
    #expect(Self.html("!!! note \"\"\n    a\n", dialect) == "<div class=\"admonition note\">\n<p>a</p>\n</div>\n")
  }

  @Test func `double angles are quotation marks where punctuation is smart`() {
    for dialect in [MarkdownDialect.goldmark, .kramdown] {
      #expect(Self.html("He said <<yes>>, `<<x>>` and \\<<.\n", dialect).hasPrefix("<p>He said «yes», <code>&lt;&lt;x"))
    }
    #expect(Self.html("<<yes>>\n", .remark) == "<p>&lt;<yes>&gt;</p>\n")
  }

  @Test func `syntax of other Markdown is found outside of code`() {
    func found(_ text: String, _ dialect: MarkdownDialect) -> [String] {
      dialect.foreignSyntax(in: Array(text.utf8)[...]).map { "\($0.name) \($0.offset)" }
    }
    #expect(found("a\n\n::: x\n\n::: y\n\n*[A]: b\n", .goldmark) == ["::: 3", "*[…]: 17"])
    #expect(found("```\n::: x\n```\n\n`{: .a}` *[a\n", .goldmark) == [])
    #expect(found("A\n{: .a}\n\n[TOC]\n", .pulldownCMark) == ["{: … } 2", "[TOC] 10"])
    #expect(found("::: x\n\n{: .a}\n", .native) == [])
  }

  @Test func `elements contain Markdown only if they say so`() {
    let plain = "<div>\n\n*a*\n\n<div>\n\n*b*\n</div>\n</div>\n\n*c*\n"
    #expect(Self.html(plain, .native).contains("<em>a</em>"))
    for dialect in [MarkdownDialect.kramdown, .pythonMarkdown] {
      let html = Self.html(plain, dialect)
      #expect(html.contains("*a*") && html.contains("*b*") && html.contains("<em>c</em>"), "\(html)")
      let marked = Self.html(
        "<div markdown=\"1\">\n*a*\n</div>\n\n<aside class=\"x\" markdown=block>*b*\n</aside>\n", dialect)
      #expect(marked.contains("<p><em>a</em></p>") && marked.contains("<em>b</em>"), "\(marked)")
      let next = Self.html("<div markdown=\"1\">\na\n</div>\n<div markdown=\"1\">\n*b*\n</div>\n", dialect)
      #expect(next.contains("<em>b</em>"), "\(next)")
      #expect(Self.html("<div>\n\n*not closed*\n", dialect).hasPrefix("<div>\n\n*not closed*"))
      #expect(Self.html("<div><div markdown=\"1\">\n*a*\n</div></div>\n", dialect).contains("*a*"))
    }
  }

  @Test func `extensions of kramdown leave nothing in a line`() {
    #expect(
      Self.html("a {::nomarkdown}<b>x</b>{:/} c {::comment}d{:/comment} e\n", .kramdown).hasPrefix("<p>a <b>x</b> c"))
    #expect(!Self.html("a {::comment}d{:/comment} e\n", .kramdown).contains("d{"))
    #expect(Self.html("a `{:/}` {::other} b\n", .kramdown).contains("<code>{:/}</code> {::other} b"))
  }

  @Test func `one tilde deletes nothing, and headings need no space, where the generator has it so`() {
    #expect(Self.html("H~2~O ~~x~~\n", .kramdown) == "<p>H~2~O <del>x</del></p>\n")
    #expect(Self.html("H~2~O\n", .goldmark) == "<p>H<del>2</del>O</p>\n")
    #expect(Self.html("##Cut\n", .pythonMarkdown) == "<h2>Cut</h2>\n")
    #expect(Self.html("##Cut\n", .kramdown) == "<p>##Cut</p>\n")
  }

  @Test(arguments: [
    ("文**“强调。”**之后\n", "<p>文<strong>“强调。”</strong>之后</p>\n"),
    ("**Note:**text 2*(3+4)\n", "<p><strong>Note:</strong>text 2*(3+4)</p>\n"),
    ("<br>\n**a**\n", "<p><br>\n<strong>a</strong></p>\n"),
    ("a\nb\n===\n", "<p>a\nb\n===</p>\n"),
    (
      "[a](b c.pdf) and [d](e f \"g\")\n",
      "<p><a href=\"b%20c.pdf\">a</a> and <a href=\"e%20f\" title=\"g\">d</a></p>\n"
    ),
    ("[a] [B] and [ ] [b]\n\n[b]: c\n", "<p><a href=\"c\">a</a> and [ ] <a href=\"c\">b</a></p>\n"),
    ("[a](b \"c\nd\") e\n", "<p><a href=\"b\" title=\"c\nd\">a</a> e</p>\n"),
    ("**a,\u{A0}**b *\u{A0}c* d\n", "<p><strong>a,\u{A0}</strong>b <em>\u{A0}c</em> d</p>\n"),
    ("*a.*\u{A0}b \u{A0}*“c”*\n", "<p><em>a.</em>\u{A0}b \u{A0}<em>“c”</em></p>\n"),
    ("_a\u{A0}_ **b.****c**\n", "<p><em>a\u{A0}</em> <strong>b.</strong><strong>c</strong></p>\n"),
    ("- a\n\n- b\n- c\n", "<ul>\n<li>\n<p>a</p>\n</li>\n"),
    ("`**“x。”**y`\n", "<p><code>**“x。”**y</code></p>\n"),
  ])
  func `kramdown and Python-Markdown follow the rules of the first Markdown`(text: String, html: String) {
    for dialect in [MarkdownDialect.kramdown, .pythonMarkdown] {
      var dialect = dialect
      dialect.syntax.remove(.smartPunctuation)
      #expect(Self.html(text, dialect).hasPrefix(html), "\(Self.html(text, dialect))")
    }
  }

  @Test(arguments: [
    ("a\\\\\nb\n", "<p>a<br />\nb</p>\n"), ("a\\\nb \\\n", "<p>a<br />\nb \\</p>\n"),
    ("~~a b.~~**c** x.~~d~~ ~~\"e\"~~\n", "<p><del>a b.</del><strong>c</strong> x.<del>d</del> <del>“e”</del></p>\n"),
    (
      "[a](b \"say \"hi\" now\") [c](d 'it's' )\n",
      "<p><a href=\"b\" title=\"say &quot;hi&quot; now\">a</a> <a href=\"d\" title=\"it's\">c</a></p>\n"
    ),
    ("[a][B](c d) [e](f g)\n\n[b]: /h\n", "<p><a href=\"/h\">a</a>(c d) <a href=\"f%20g\">e</a></p>\n"),
    ("[a][i](c d)\n\n[b]: /h\n", "<p>[a]<a href=\"c%20d\">i</a></p>\n"),
    ("![a](b){: .c }{: title=\"d, e.\"} f\n", "<p><img class=\"c\" title=\"d, e.\" src=\"b\" alt=\"a\" /> f</p>\n"),
    ("- a\n^\n- b\n", "<ul>\n<li>a</li>\n</ul>\n<!---->\n<ul>\n<li>b</li>\n</ul>\n"),
    ("- {:.x} a\n", "<ul>\n<li>a</li>\n</ul>\n"),
    ("<kbd>--a *b*</kbd> -- *c*\n", "<p><kbd>--a *b*</kbd> – <em>c</em></p>\n"),
    ("the '90s weren't\n", "<p>the ’90s weren’t</p>\n"),
    ("$$a$$ and $$b$$\n", "<p>\\(a\\) and \\(b\\)</p>\n"),
    ("{::nomarkdown}\n*a*\n\n<b>b</b>\n{:/}\n\n*c*\n", "*a*\n\n<b>b</b>\n<p><em>c</em></p>\n"),
    ("{::nomarkdown}\n*a*\n", "<p><em>a</em></p>\n"),
    ("|a|b|\n|===|\n|c|d|\n", "<table>\n<tbody>\n<tr>\n<td>a</td>"),
    ("## a | b\n", "<h2 id=\"a--b\">a | b</h2>\n"), ("#a | b\n", "<table>\n<tbody>\n<tr>\n<td>#a</td>\n<td>b</td>"),
    ("a | b\n===\n", "<h1 id=\"a--b\">a | b</h1>\n"), ("a | b\n---\n\nc\n", "<h2 id=\"a--b\">a | b</h2>\n<p>c</p>\n"),
    ("a | b\nc\n", "<p>a | b\nc</p>\n"), ("a | b\n- c\n", "<p>a | b</p>\n<ul>\n<li>c</li>"),
    ("a | b\n^\nc\n", "<table>\n<tbody>\n<tr>\n<td>a</td>\n<td>b</td>"),
    ("# a\nb | c\n", "<h1 id=\"a\">a</h1>\n<p>b | c</p>\n"), ("> a | b\n", "<blockquote>\n<table>\n<tbody>"),
    ("{: .a}\nb | c\n", "<table class=\"a\">\n<tbody>\n<tr>\n<td>b</td>"),
    ("<!-- a -->\nb | c\n", "<!-- a -->\n<p>b | c</p>\n"),
    ("a | b\nc\n{: .d}\n", "<p class=\"d\">a | b\nc</p>\n"),
    ("a | b\nc | d\n{: .e}\n", "<table class=\"e\">\n<tbody>\n<tr>\n<td>a</td>"),
    ("- a\n\n  b | c\n- d\n", "<ul>\n<li>\n<p>a</p>\n<table>\n<tbody>\n<tr>\n<td>b</td>"),
    ("$$a|b$$\n\nc\n", "<p>\\[a|b\\]</p>\n<p>c</p>\n"), ("$$a|b\n\nc\n", "<table>\n<tbody>\n<tr>\n<td>$$a</td>"),
    ("$$<A, B>$$ <A> $$\n", "<p>\\(&lt;A, B&gt;\\) <A> $$</p>\n"),
    ("T\n: a\n\n: b\n", "<dl>\n<dt>T</dt>\n<dd>a</dd>\n<dd><p>b</p></dd>\n</dl>\n"),
    ("- a\n\n- b\n- c\n", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\nb\n</li>\n<li>\nc\n</li>\n</ul>\n"),
  ])
  func `kramdown has blocks of its own`(text: String, html: String) {
    #expect(Self.html(text, .kramdown).hasPrefix(html), "\(Self.html(text, .kramdown))")
  }

  @Test(arguments: [
    ("a\nb\n---\nc\n", "<p>a\nb</p>\n<hr />\n<p>c</p>\n"),
    ("1. a\n\n# B\n\n- c\n", "<ol>\n<li>a</li>\n</ol>\n<h1>B</h1>\n<ul>\n<li>c</li>\n</ul>\n"),
    ("- a\n\n        b\n", "<ul>\n<li>\n<p>a</p>\n<pre><code>b\n</code></pre>\n</li>\n</ul>\n"),
    ("- a\n- b\n\n- c\n", "<ul>\n<li>\na\n</li>\n<li>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>\n"),
  ])
  func `Python-Markdown has rules, lists and code of its own`(text: String, html: String) {
    #expect(Self.html(text, .pythonMarkdown) == html)
  }

  @Test(arguments: [
    ("取\"几乎不\"释义 \"a\"\n", "<p>取&quot;几乎不&quot;释义 “a”</p>\n"),
    (
      "见 https://a.example/x。 <https://b.example/é>\n",
      "<p>见 <a href=\"https://a.example/x\">https://a.example/x</a>。 <a href=\"https://b.example/%C3%A9\">https://b.example/é</a></p>\n"
    ),
    ("见（https://a.example/x）\n", "<p>见（https://a.example/x）</p>\n"),
    ("<a title=\"x\"class=\"y\">z</a>\n", "<p>&lt;a title=“x"),
  ])
  func `goldmark treats quotation marks and URLs beside letters in its own way`(text: String, html: String) {
    #expect(Self.html(text, .goldmark).hasPrefix(html), "\(Self.html(text, .goldmark))")
  }

  @Test(arguments: [
    ("|a|b|\n|---|--:|---|\n|c|\n", 3), ("a\n|---|---|\n", 2), ("> a|b\n> -|-|-\n", 3), ("a|b|\n-|-\n", 2),
    ("- x\n\n  a\n  |-|-|\n", 2), ("|a|b|c|\n|---|---|\n", 0), ("a\n\n|---|---|\n", 0), ("x\na|b\n-|-|-\n", 0),
  ])
  func `delimiters below a header of goldmark decide how many columns a table has`(text: String, columns: Int) {
    #expect(Self.html(text, .goldmark).components(separatedBy: "<th").dropFirst(2).count == columns)
    #expect(!Self.html("a\n|---|---|\n", .pulldownCMark).contains("<th"))
  }

  @Test(arguments: [
    "- a\n\n  ```\n  > f(\"x\")\n  ```\n", "- a\n  - b\n\n    ~~~\n    >>> f(\"x\")\n    ~~~\n",
    "> ```\n> > f(\"x\")\n> ```\n", "1.  ``` sh\n    $ f(\"x\")\n    > f(\"x\")\n    ```\n",
  ])
  func `code in an item or a quotation may begin with the mark of a quotation`(text: String) {
    for (name, dialect) in Self.dialects {
      let html = Self.html(text, dialect)
      #expect(html.contains("&gt; f(&quot;x&quot;)\n"), "\(name): \(html)")
    }
  }

  @Test func `pairs of delimiters are tags if the generator has them`() {
    let dialect = Self.with(.goldmark, [.highlights, .insertions, .superscripts, .subscripts, .doubleTildes])
    #expect(
      Self.html("H~2~O x^2^ ++a++ ==*b* c== ~~d~~ e == f\n", dialect)
        == "<p>H<sub>2</sub>O x<sup>2</sup> <ins>a</ins> <mark><em>b</em> c</mark> <del>d</del> e == f</p>\n")
    #expect(Self.html("==a== x^2^\n", .goldmark) == "<p>==a== x^2^</p>\n")
    #expect(
      Self.html("世界\n你好 a\nb\n", Self.with(.goldmark, .eastAsianLines)) == "<p>世界你好 a\nb</p>\n")
  }

  @Test func `raw HTML is omitted if the generator omits it`() {
    let dialect = Self.with(.goldmark, .omitsHTML)
    #expect(Self.html("a <b>c</b> d\n\n<div>e</div>\n\n*f*\n", dialect) == "<p>a c d</p>\n<p><em>f</em></p>\n")
    #expect(Self.html("x[^1] <https://a.example/>\n\n[^1]: n\n", dialect).contains("footnote-ref"))
  }

  @Test func `equal headings have different ids`() {
    #expect(
      Self.html("# A\n\n# A\n\n# A-1\n\n# A\n", .goldmark).matches(of: /id="([^"]*)"/).map { String($0.1) }
        == ["a", "a-1", "a-1-1", "a-2"])
  }

  @Test func `an attribute list is not part of the title`() {
    #expect(MarkdownRenderer.heading(of: Array("# The cut {#cut .wide}\n".utf8)[...]) == "The cut")
    #expect(MarkdownRenderer.heading(of: Array("# The {set}\n".utf8)[...]) == "The {set}")
  }

  private static let pieces = [
    "{: .a}", "{:", "}", "{#x}", "{.b}", ":::", "::: note", "\n", "\n\n", ": d", "+ i", "- l", "  ", "    ", "> ",
    "[!NOTE]", "$a*b$", "$$", "\\(", "\\)", "\\[", "\\]", "`", "```", "~~~", "|", "|-|", "| a | b |", "---", "===",
    "# h", "*[AB]: c d", "AB", "*x*", "[^1]", "[^1]: f", "[a](b)", "![i](j)", "<div>", "</div>", "<!--:-->", "<pre>",
    "{::comment}", "{:/}", "{:toc}", "[TOC]", "!!! note", ":wave:", "é", "{:x: .c}", "{: x}", "1. o", "\t", "\r\n",
    "<b>", "http://a.b", "\"q\"", "--", "- [x] t", "\\",
  ]

  @Test(arguments: 0..<4) func `no text breaks a dialect or leaves marks in its HTML`(_ seed: Int) {
    var generator = SplitMix(UInt64(seed))
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      for (name, dialect) in Self.dialects {
        let html = MarkdownRenderer.rendered(Array(text.utf8)[...], Self.with(dialect, [.emoji, .admonitions])).html
        #expect(!html.contains { 1...4 ~= $0 }, "\(name): \(text.debugDescription)")
        #expect(
          html == MarkdownRenderer.rendered(Array(text.utf8)[...], Self.with(dialect, [.emoji, .admonitions])).html)
      }
    }
  }

  @Test(arguments: [
    "{: .a}\n", "*x*{: .a}", "{", "{:", ":::x\n", "::: x\n\n", ":::\n", "a\n: d\n\n", ": d\n", "> [!NOTE]\n\n", "$a$ ",
    "$", "$$", "$$\n", "\\(", "\\[\n", "`", "``` ", "a|b\n", "|-\n", "# h\n", "*[A]: b\n", "[^1] ", "{::comment}\n",
    "{:/}\n", "{::nomarkdown}\n", "^\n", "](", "] [a", "<a ", "<kbd>", "\\", "a\nb\n===\n", "==a ", "- a\n\n",
    "[TOC]\n", "!!! n\n    x\n", ":a:", ":wave:", "<!--\n", "<pre>\n", "> ::: a\n", "- a\n  {: .b}\n",
    "{:x: .c}\n", "# h {#x}\n", "<a", "- ::: x\n", "`a` $", "](a \"", "](a \"\n", "a|b\n\nc|d\ne\n\n", "_\u{A0}",
    "****", "~~.", "$$<a", "][a](b c)", "{: .a}{: .b}",
  ])
  func `the cost of a dialect is linear in the length of the text`(unit: String) {
    for dialect in [MarkdownDialect.native, .kramdown, .markdownIt, .pythonMarkdown] {
      let dialect = Self.with(dialect, [.emoji, .admonitions, .highlights, .superscripts])
      expectLinearCost(of: 1500) { count in
        _ = MarkdownRenderer.rendered(Array(String(repeating: unit, count: count).utf8)[...], dialect)
      }
    }
  }

  @Test(arguments: [
    ("It is $5 *a*/$10.\n", "<p>It is $5 <em>a</em>/$10.</p>\n"), ("$*a*$1\n", "<p>$<em>a</em>$1</p>\n"),
    ("$*a*$0\n", "<p>$<em>a</em>$0</p>\n"), ("$*a*$9\n", "<p>$<em>a</em>$9</p>\n"),
    ("$5 *a* or $6\n", "<p>$5 <em>a</em> or $6</p>\n"), ("$ *a*$\n", "<p>$ <em>a</em>$</p>\n"),
    ("$*a* $\n", "<p>$<em>a</em> $</p>\n"), ("$*a*$x\n", "<p>$*a*$x</p>\n"), ("$*a*$.\n", "<p>$*a*$.</p>\n"),
    ("$*a*$\n", "<p>$*a*$</p>\n"), ("$5*a*$\n", "<p>$5*a*$</p>\n"), ("*a*$\n", "<p><em>a</em>$</p>\n"),
  ])
  func `dollar signs before digits are prices, and others enclose formulas`(text: String, html: String) {
    #expect(Self.html(text, Self.with(.remark, .dollarMath)) == html)
  }

  @Test func `of several abbreviations with the same first word the longest is used`() {
    for list in ["*[CSS 3]: new\n*[CSS]: old\n*[CSS 3D]: deep\n", "*[CSS 3D]: deep\n*[CSS]: old\n*[CSS 3]: new\n"] {
      #expect(
        Self.html("CSS, CSS 3, CSS 3D\n\n\(list)", .native)
          == "<p><abbr title=\"old\">CSS</abbr>, <abbr title=\"new\">CSS 3</abbr>, "
          + "<abbr title=\"deep\">CSS 3D</abbr></p>\n")
    }
  }

  @Test(arguments: [
    ("# T\n{: #a}\n{: #b}\n", "<h1 id=\"b\">T</h1>\n"), ("# T {#a}\n{: .c}\n", "<h1 id=\"a\" class=\"c\">T</h1>\n"),
    ("{:x: #a}\n{:x: #b}\n\n# T\n{: x}\n", "<h1 id=\"b\">T</h1>\n"),
    ("A\n\n{: .x}\n\nB\n", "<p>A</p>\n<p class=\"x\">B</p>\n"), ("A\n\n{: .x}\n", "<p>A</p>\n"),
    ("- a\n\n{: .x}\nB\n", "<ul>\n<li>a</li>\n</ul>\n<p class=\"x\">B</p>\n"),
    ("A\n{: .x}\n{: .y}\nB\n", "<p class=\"x y\">A</p>\n<p>B</p>\n"),
    ("A\n\n{: .x}\n{: .y}\nB\n", "<p>A</p>\n<p class=\"x y\">B</p>\n"), ("{: .x}\nA\n", "<p class=\"x\">A</p>\n"),
    ("# T {#a}\n{: #b}\n", "<h1 id=\"b\">T</h1>\n"), ("{:x: #b}\n\n# T {#a}\n{: x}\n", "<h1 id=\"b\">T</h1>\n"),
    ("{:x: #a .c}\n{:y: #b .d}\n\n# T\n{: x #e .f y}\n", "<h1 id=\"e\" class=\"c d f\">T</h1>\n"),
    ("{:x: #a}\n{:y: #b}\n\n# T\n{: x y}\n", "<h1 id=\"b\">T</h1>\n"),
    ("# T\n{: lang=\"de\"}\n{: lang=\"en\"}\n", "<h1 id=\"t\" lang=\"en\">T</h1>\n"),
  ])
  func `later attributes replace earlier ones`(text: String, html: String) {
    #expect(Self.html(text, .kramdown) == html)
  }

  /// The HTML is that of kramdown 2.4.
  @Test(arguments: [
    ("A\n{: .x}\n\nB\n", "<p class=\"x\">A</p>\n<p>B</p>\n"), ("A\n{: .x}\nB\n", "<p class=\"x\">A</p>\n<p>B</p>\n"),
    ("A\n\n{: .x}\nB\n", "<p>A</p>\n<p class=\"x\">B</p>\n"), ("{: .x}\nB\n", "<p class=\"x\">B</p>\n"),
    ("A\n\n\n{: .x}\nB\n", "<p>A</p>\n<p class=\"x\">B</p>\n"),
    ("A\n\n{: .x}\n# B\n", "<p>A</p>\n<h1 id=\"b\" class=\"x\">B</h1>\n"),
    ("A\n\n{: .x}\n- b\n", "<p>A</p>\n<ul class=\"x\">\n<li>b</li>\n</ul>\n"),
    ("A\n\n{: .x}\n> b\n", "<p>A</p>\n<blockquote class=\"x\">\n<p>b</p>\n</blockquote>\n"),
    ("# A\n{: .x}\n\nB\n", "<h1 id=\"a\" class=\"x\">A</h1>\n<p>B</p>\n"),
    ("- a\n{: .x}\n\nB\n", "<ul class=\"x\">\n<li>a</li>\n</ul>\n<p>B</p>\n"),
    ("> a\n{: .x}\n\nB\n", "<blockquote class=\"x\">\n<p>a</p>\n</blockquote>\n<p>B</p>\n"),
    ("***\n{: .x}\n\nB\n", "<hr class=\"x\" />\n<p>B</p>\n"),
    ("A\n\n{: .x}\n~~~\nb\n~~~\n", "<p>A</p>\n<pre class=\"x\"><code>b\n</code></pre>\n"),
    ("~~~\na\n~~~\n{: .x}\n\nB\n", "<pre class=\"x\"><code>a\n</code></pre>\n<p>B</p>\n"),
    ("    a\n{: .x}\n\nB\n", "<pre class=\"x\"><code>a\n</code></pre>\n<p>B</p>\n"),
  ])
  func `an attribute list belongs to the block next to it`(text: String, html: String) {
    #expect(Self.html(text, .kramdown) == html)
  }

  @Test(arguments: [
    ("A\n\n{: .x}\n\nB\n", "<p class=\"x\">A</p>\n<p>B</p>\n"), ("A\n\n{: .x}\n", "<p class=\"x\">A</p>\n"),
    ("A\n\n\n{: .x}\n\n\nB\n", "<p class=\"x\">A</p>\n<p>B</p>\n"), ("{: .x}\n\nB\n", "<p class=\"x\">B</p>\n"),
    ("A\n\n{: .x}\nB\n", "<p>A</p>\n<p class=\"x\">B</p>\n"), ("A\n{: .x}\nB\n", "<p class=\"x\">A</p>\n<p>B</p>\n"),
  ])
  func `an attribute list of Feedkiln that is next to no block belongs to the one before`(text: String, html: String) {
    #expect(Self.html(text, .native) == html)
  }

  @Test(arguments: [
    ("```a```\n\n1) b\n", "<p><code>a</code></p>\n<p>1) b</p>\n"),
    ("```a``` b\n\n1) b\n", "<p><code>a</code> b</p>\n<p>1) b</p>\n"),
    ("```\n1) b\n```\n", "<pre><code>1) b\n</code></pre>\n"),
    ("~~~\n1) b\n~~~\n\n1) c\n", "<pre><code>1) b\n</code></pre>\n<p>1) c</p>\n"),
    ("````\n1) b\n```\n````\n", "<pre><code>1) b\n```\n</code></pre>\n"),
  ])
  func `code in three backticks on one line begins no block`(text: String, html: String) {
    #expect(Self.html(text, .kramdown) == html)
  }
}
