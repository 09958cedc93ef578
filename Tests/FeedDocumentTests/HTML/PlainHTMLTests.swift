import FeedCore
import FeedTesting
import Testing

@testable import FeedDocument

@Suite struct PlainHTMLTests {
  /// What Markdown makes of plain comments, and now and then something that is not plain.
  private struct Generator {
    var random: SplitMix
    private static let texts = [
      "a", " ", "\n", "two words", "é", "，", "𝄞", "&amp;", "&lt;b&gt;", "&quot;", "'", "ﬁ", "\u{A0}", "俾",
    ]
    private static let oddities = [
      "\"", ">", "&", "&nbsp;", "&#65;", "\t", "\r\n", "\u{0}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{1FFFE}",
      "\u{FEFF}", "<br />", "<p>", "</p>", "</em>", "<P>", "<p >", "<a href=\"https://a.example/\">", "<img src=x>",
      "<",
    ]

    mutating func blocks(_ depth: Int = 0) -> String {
      (0...Int.random(in: 0...3, using: &random)).map { _ in
        let ends = ["", "\n", "\n\n"].randomElement(using: &random) ?? ""
        if Int.random(in: 0..<80, using: &random) == 0 { return inlines(depth) }
        let name = depth < 12 && Int.random(in: 0..<3, using: &random) == 0 ? "blockquote" : "p"
        return "<\(name)>\(name == "p" ? inlines(depth) : ends + blocks(depth + 1))</\(name)>\(ends)"
      }.joined()
    }

    mutating func inlines(_ depth: Int) -> String {
      (0...Int.random(in: 0...4, using: &random)).map { _ in
        switch Int.random(in: 0..<160, using: &random) {
        case 0: return Self.oddities.randomElement(using: &random) ?? ""
        case 1..<40 where depth < 12:
          let name = ["em", "strong", "code", "del"].randomElement(using: &random) ?? ""
          return "<\(name)>\(inlines(depth + 1))</\(name)>"
        default: return Self.texts.randomElement(using: &random) ?? ""
        }
      }.joined()
    }
  }

  @Test func `what is plain comes out of the cleaner as it is`() throws {
    var generator = Generator(random: SplitMix(7))
    var plain = 0
    for _ in 0..<6000 {
      let html = Array(generator.blocks().utf8)
      guard PlainHTML.holds(html) else { continue }
      plain += 1
      for policy in [HTMLPolicy.comment, .article] {
        #expect(PlainHTML.isKept(html, by: policy))
        let cleaned = FeedHTML(parsing: html, base: IRI("https://bread.example/"), policy: policy)
        try #require(cleaned.bytes == html && cleaned.cut == nil, "\(String(utf8: html))")
      }
    }
    #expect(plain > 1000)
  }

  @Test(arguments: [
    "text", "<p></p>", "<p><em></em></p>", "<p>a", "a</p>", "<em>a</em>", "<p><p>a</p></p>",
    "<blockquote>a</blockquote>", "<p><em>a<em>b</em></em></p>", "<p>a \"b\"</p>", "<p>a > b</p>", "<p>a & b</p>",
    "<p>a\u{85}b</p>", "<p id=\"x\">a</p>", "<script>a</script>", "<p>a</p><script>", "<p>a<br></p>", "<p>a</p >",
    "<p>a</P>",
  ])
  func `all else is not plain`(_ html: String) { #expect(!PlainHTML.holds(Array(html.utf8))) }

  @Test func `what is not UTF-8 is not plain`() {
    #expect(!PlainHTML.holds(Array("<p>".utf8) + [0xE9] + Array("</p>".utf8)))
  }
}
