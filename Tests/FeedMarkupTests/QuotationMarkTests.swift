import FeedCore
import FeedTesting
import Testing

@testable import FeedMarkup

/// The direction of quotation marks.
@Suite struct QuotationMarkTests {
  private func html(_ text: String, _ dialect: MarkdownDialect) -> String {
    String(utf8: MarkdownRenderer.rendered(Array(text.utf8)[...], dialect).html)
  }

  @Test(arguments: [
    ("the '96. '90s 'em d'or 'd x\n", "<p>the ‘96. ’90s ‘em d’or ‘d x</p>\n"),
    ("[name=\"x\"] \"-\" x\n", "<p>[name=”x”] “-“ x</p>\n"),
    ("\"'Quoted' words\" '\"a\" b'\n", "<p>“‘Quoted’ words” ‘“a” b’</p>\n"),
    ("\"*a*\" *\"a\"* `a`'s \"`b`\"\n", "<p>“<em>a</em>” <em>“a”</em> <code>a</code>’s “<code>b</code>”</p>\n"),
    ("\"a\"\n'b' <i title=\"c\"\nid='d'>\"e\"</i>\n", "<p>“a”\n‘b’ <i title=\"c\"\nid='d'>“e”</i></p>\n"),
    ("`a \"b\nc\" d` \"e\" \\\"f\\\"\n", "<p><code>a &quot;b c&quot; d</code> “e” &quot;f&quot;</p>\n"),
    ("[a](b \"c\") \"d\" 5$ \"e\"\n", "<p><a href=\"b\" title=\"c\">a</a> “d” 5$ “e”</p>\n"),
    ("[a](b\n\"c\") \"d\"\n", "<p><a href=\"b\" title=\"c\">a</a> “d”</p>\n"),
    ("[a](b \"c\n(d) e\" ) \"f\"\n", "<p><a href=\"b\" title=\"c\n(d) e\">a</a> “f”</p>\n"),
    ("[a](b 'c\nd\ne') \"f\"\n", "<p><a href=\"b\" title=\"c\nd\ne\">a</a> “f”</p>\n"),
    ("[a](b \"c\n\n\"d\" e\n", "<p>[a](b “c</p>\n<p>“d” e</p>\n"),
  ])
  func `kramdown looks at the character before a mark`(text: String, html: String) {
    #expect(self.html(text, .kramdown) == html)
  }

  @Test(arguments: [
    ("[\"/data\", \"/b\"] ^_^\"\n", "<p>[&quot;/data&quot;, “/b”] ^_^&quot;</p>\n"),
    ("x \" n = v \"\n", "<p>x &quot; n = v &quot;</p>\n"),
    ("\"echo 'name >> a '90s '80sx\n", "<p>“echo ’name » a ’90s ‘80sx</p>\n"),
    ("\"a\nb\" c\" \"d\n\ne\" f\n", "<p>“a\nb” c&quot; “d</p>\n<p>e” f</p>\n"),
    ("he said \"'a' b\" dogs' 5\"\" \"21\"\"\n", "<p>he said “‘a’ b” dogs’ 5&quot;&quot; “21&quot;”</p>\n"),
    ("[a](b\n\"c\") \"d\"\n", "<p><a href=\"b\" title=\"c\">a</a> “d”</p>\n"),
    ("[a](b \"c\n(d) e\" ) \"f\"\n", "<p><a href=\"b\" title=\"c\n(d) e\">a</a> “f”</p>\n"),
    ("[a](b \"c\nd\" e) \"f\"\n", "<p>[a](b “c\nd” e) “f”</p>\n"),
    ("Chris' \nx 'Chris'.\n", "<p>Chris’\nx ‘Chris’.</p>\n"),
    ("[a](b \"c d\") \"e\" `f`\"g\"\n", "<p><a href=\"b\" title=\"c d\">a</a> “e” <code>f</code>“g”</p>\n"),
  ])
  func `goldmark closes only marks that it has opened`(text: String, html: String) {
    #expect(self.html(text, .goldmark) == html)
  }

  @Test(arguments: [500, 600, 5000])
  func `a tag of any length is not text`(length: Int) {
    let tag = "<a href=\"#\(String(repeating: "x", count: length))\" title='y'>"
    for dialect in [MarkdownDialect.kramdown, .goldmark, .remark] {
      #expect(html("T \(tag)l</a> \"o\".\n", dialect) == "<p>T \(tag)l</a> “o”.</p>\n")
    }
    let parts = tag.replacing("\" title", with: "\"\ntitle")
    #expect(html("T \(parts)l</a> \"o\".\n", .goldmark) == "<p>T \(parts)l</a> “o”.</p>\n")
  }

  @Test(arguments: ["\"a", "'", "\"", "\"a' ", "<a '\n", "`\"\n", "<a \"", "](a \"", "](a \"\n", "](a\n\""])
  func `the cost of quotation marks is linear in the length of the text`(unit: String) {
    for dialect in [MarkdownDialect.kramdown, .goldmark] {
      expectLinearCost(of: 1500) { count in
        _ = MarkdownRenderer.rendered(Array(String(repeating: unit, count: count).utf8)[...], dialect)
      }
    }
  }
}
