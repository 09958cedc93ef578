import FeedCore
import Testing

@testable import FeedContent

@Suite struct MarkupTests {
  private func markdown(_ text: String) -> String { String(utf8: MarkdownRenderer.html(Array(text.utf8)[...])) }
  private func plain(_ text: String) -> String { String(utf8: PlainTextRenderer.html(Array(text.utf8)[...])) }

  @Test func `tables, strikethrough, autolinks and footnotes are Markdown too`() {
    #expect(
      markdown("~~a~~ www.example.com\n")
        == "<p><del>a</del> <a href=\"http://www.example.com\">www.example.com</a></p>\n")
    #expect(markdown("|a|\n|-|\n|b|\n").hasPrefix("<table>\n<thead>\n<tr>\n<th>a</th>"))
    #expect(markdown("a[^1]\n\n[^1]: b\n").contains("class=\"footnotes\""))
  }

  @Test func `raw HTML is let through to be cleaned later`() {
    #expect(markdown("<script>x</script>\n") == "<script>x</script>\n")
  }

  @Test func `no text and empty text are no HTML`() {
    #expect(markdown("") == "")
    #expect(plain("") == "")
    #expect(plain("\n \n") == "")
  }

  @Test func `rendering side by side gives what rendering alone gives`() async {
    let text = String(repeating: "~~a~~ and https://example.com/x and www.example.org\n\n", count: 50)
    let alone = markdown(text)
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<200 { group.addTask { self.markdown(text) } }
      for await result in group { #expect(result == alone) }
    }
  }

  @Test func `plain text keeps its lines and shows its signs`() {
    #expect(plain("a < b & \"c\"\r\nd\r\n\r\n\r\ne") == "<p>a &lt; b &amp; &quot;c&quot;<br>\nd</p>\n<p>e</p>\n")
  }

  @Test func `addresses in plain text become links`() {
    #expect(
      plain("(see https://example.com/a?b=1&c=2).")
        == "<p>(see <a href=\"https://example.com/a?b=1&amp;c=2\">https://example.com/a?b=1&amp;c=2</a>).</p>\n")
    #expect(
      plain("https://example.com/a_(b), xhttps://example.com")
        == "<p><a href=\"https://example.com/a_(b)\">https://example.com/a_(b)</a>, xhttps://example.com</p>\n")
    #expect(plain("http:// and https://") == "<p>http:// and https://</p>\n")
  }
}
