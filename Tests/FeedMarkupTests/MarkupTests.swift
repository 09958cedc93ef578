import FeedCore
import Testing

@testable import FeedMarkup

@Suite struct MarkupTests {
  private func markdown(_ text: String) -> String {
    String(utf8: MarkdownRenderer.rendered(Array(text.utf8)[...]).html)
  }
  private func plain(_ text: String) -> String { String(utf8: PlainTextRenderer.html(Array(text.utf8)[...])) }

  @Test func `Markdown supports tables, strikethrough, autolinks and footnotes`() {
    #expect(
      markdown("~~a~~ www.example.com\n")
        == "<p><del>a</del> <a href=\"http://www.example.com\">www.example.com</a></p>\n")
    #expect(markdown("|a|\n|-|\n|b|\n").hasPrefix("<table>\n<thead>\n<tr>\n<th>a</th>"))
    #expect(markdown("a[^1]\n\n[^1]: b\n").contains("class=\"footnotes\""))
  }

  @Test func `raw HTML is kept and sanitized later`() {
    #expect(markdown("<script>x</script>\n") == "<script>x</script>\n")
  }

  @Test(arguments: [
    ("http://a.example/", "<a href=\"http://a.example/\">http://a.example/</a>"),
    ("(https://a.example/b)", "(<a href=\"https://a.example/b\">https://a.example/b</a>)"),
    ("xhttp://a.example/", "xhttp://a.example/"), ("1http://a.example/", "1http://a.example/"),
    ("<a href=\"http://a.example/\">http://a.example/</a>", "<a href=\"http://a.example/\">http://a.example/</a>"),
    (
      "<a href=\"http://a.example/\">a</a> http://b.example/",
      "<a href=\"http://a.example/\">a</a> <a href=\"http://b.example/\">http://b.example/</a>"
    ),
    (
      "http://b.example/ <a href=\"http://a.example/\">http://c.example/</a> http://d.example/",
      "<a href=\"http://b.example/\">http://b.example/</a> <a href=\"http://a.example/\">http://c.example/</a> "
        + "<a href=\"http://d.example/\">http://d.example/</a>"
    ),
    (
      "<a href=\"http://a.example/\"><b>http://c.example/</b></a>",
      "<a href=\"http://a.example/\"><b>http://c.example/</b></a>"
    ),
    ("<b>http://a.example/</b>", "<b><a href=\"http://a.example/\">http://a.example/</a></b>"),
    ("<abbr>http://a.example/</abbr>", "<abbr><a href=\"http://a.example/\">http://a.example/</a></abbr>"),
    ("<img src=\"http://a.example/b.png\">", "<img src=\"http://a.example/b.png\">"),
    ("a < http://a.example/", "a < http://a.example/"),
  ])
  func `a URL in a comment of WordPress becomes a link, unless it is in a tag or a link`(text: String, html: String) {
    #expect(String(utf8: WordPressRenderer.html(Array(text.utf8)[...])) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("a\nb\r\n\r\n\n c ", "<p>a<br>\nb</p>\n<p>c</p>\n"), ("", ""), (" \n\n", ""),
    ("<blockquote>a\nb</blockquote>\n\nc", "<blockquote>a\nb</blockquote>\n<p>c</p>\n"),
    ("<p>a</p>", "<p>a</p>\n"), ("<pre>a\nb</pre>", "<pre>a\nb</pre>\n"), ("<em>a</em>", "<p><em>a</em></p>\n"),
    ("<ul>\n<li>a</li>\n</ul>", "<ul>\n<li>a</li>\n</ul>\n"), ("<ol><li>a</ol>", "<ol><li>a</ol>\n"),
    ("<h2>a</h2>", "<h2>a</h2>\n"), ("<table><tr><td>a</table>", "<table><tr><td>a</table>\n"),
    ("<div>a</div>", "<div>a</div>\n"), ("a <div>", "<p>a <div></p>\n"),
  ])
  func `the lines of a comment of WordPress are paragraphs with line breaks, except blocks of HTML`(
    text: String, html: String
  ) {
    #expect(String(utf8: WordPressRenderer.html(Array(text.utf8)[...])) == html)
  }

  @Test func `missing and empty text give no HTML`() {
    #expect(markdown("") == "")
    #expect(plain("") == "")
    #expect(plain("\n \n") == "")
  }

  @Test func `concurrent rendering gives the same result`() async {
    let text = String(repeating: "~~a~~ and https://example.com/x and www.example.org\n\n", count: 50)
    let alone = markdown(text)
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<200 { group.addTask { self.markdown(text) } }
      for await result in group { #expect(result == alone) }
    }
  }

  @Test func `plain text keeps its lines, and its special characters are escaped`() {
    #expect(plain("a < b & \"c\"\r\nd\r\n\r\n\r\ne") == "<p>a &lt; b &amp; &quot;c&quot;<br>\nd</p>\n<p>e</p>\n")
  }

  @Test func `URLs in plain text become links`() {
    #expect(
      plain("(see https://example.com/a?b=1&c=2).")
        == "<p>(see <a href=\"https://example.com/a?b=1&amp;c=2\">https://example.com/a?b=1&amp;c=2</a>).</p>\n")
    #expect(
      plain("https://example.com/a_(b), xhttps://example.com")
        == "<p><a href=\"https://example.com/a_(b)\">https://example.com/a_(b)</a>, xhttps://example.com</p>\n")
    #expect(plain("http:// and https://") == "<p>http:// and https://</p>\n")
  }

  private func growth(_ text: String) -> Int { ReferenceExpansion.bytes(of: Array(text.utf8)[...]) }

  @Test func `the cost of link definitions is linear`() {
    let long = String(repeating: "u", count: 1000)
    let uses = String(repeating: "[a]", count: 100)
    #expect(growth("[a]: \(long)\n\n[b]: u\n\n\(uses)") == 101 * 1005 + 6)
    for (definition, bytes) in [
      ("[A]: /u '\(long)'", 1000), ("[a]:\n/u\n'\(long)'", 1000), ("> [\n> a]: /u '\n> [b]: x\n> \(long)'", 1000),
      ("[a]: /u \"\\\"\n[b]: x\n\(long)\"", 1000), ("[a]: <x \"> 'b \"\n[b]: x\n\(long)'", 1000),
      ("    [^a]: \(long)", 0), ("[b]: /u (\(long))", 0),
    ] {
      let text = "x\n\n\(definition)\n\n\(uses)"
      let rendered = markdown(text).utf8.count
      #expect(growth(text) >= max(100 * bytes, rendered - 20 * text.utf8.count), "\(definition)")
    }
    let footnotes = String(repeating: "x[^1]\n\n[^1]: \(long) (and \"\(long)\n", count: 100)
    #expect(growth(footnotes) == 0)
  }

  @Test func `definitions that would expand beyond the limit remain text`() {
    let definition = "[a]: /" + String(repeating: "u", count: 30_000)
    let rendered = MarkdownRenderer.rendered(
      Array((definition + "\n\n" + String(repeating: "[a]", count: 10_000)).utf8)[...])
    #expect(rendered.excess == [.definitions])
    #expect(rendered.html.count < 100_000)
    #expect(String(utf8: rendered.html).hasPrefix("<p>" + definition + "</p>\n<p>[a][a]"))
    let few = MarkdownRenderer.rendered(Array((definition + "\n\n" + String(repeating: "[a]", count: 100)).utf8)[...])
    #expect(few.excess == [])
    #expect(few.html.count > 1_000_000)
  }

  @Test func `tables with too many cells remain text and are reported`() {
    let table = String(repeating: "a|", count: 2000) + "\n" + String(repeating: "-|", count: 2000) + "\n"
    let rendered = MarkdownRenderer.rendered(Array((table + String(repeating: "|a\n", count: 300)).utf8)[...])
    #expect(rendered.excess == [.tables])
    #expect(rendered.html.starts(with: "<p>a|a|".utf8))
  }
}
