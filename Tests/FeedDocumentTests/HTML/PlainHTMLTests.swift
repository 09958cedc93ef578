import FeedCore
import FeedTesting
import Testing

@testable import FeedDocument

@Suite struct PlainHTMLTests {
  /// Generates HTML as Markdown renders plain comments, with occasional other markup.
  private struct Generator {
    var random: SplitMix
    private static let texts = [
      "a", " ", "\n", "two words", "é", "，", "𝄞", "&amp;", "&lt;b&gt;", "&quot;", "'", "ﬁ", "\u{A0}", "俾",
    ]
    private static let oddities = [
      "\"", ">", "&", "&nbsp;", "&#65;", "\t", "\r\n", "\u{0}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{1FFFE}",
      "\u{FEFF}", "<br />", "<p>", "</p>", "</em>", "<P>", "<p >", "<a href=\"https://a.example/\">", "<img src=x>",
      "<", "<a>", "</a>", "<a href=https://a.example/>b</a>", "<a title=\"t\" href=\"/\">b</a>",
      "<a href=\"/\" id=\"i\">b</a>",
      "<A HREF=\"/\">b</A>", "<a href=\"/\"></a>",
    ]

    private static let urls = [
      "https://a.example/", "HTTP://A.example", "http://a.example/b?c=1&amp;d=2#e", "/root", "up/../down", "?q",
      "#here",
      "mailto:a@b.example", "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "//b.example/", "///b", "a[b]",
      "https://a.example/%C3%A9%zz", "a&b", "a&lt;b", "a&amp;lt;b", "a b", "é", "a'b", "a`b", "a\\b", "", "tel:+1",
      "x:y",
      "https://[::1]/", "https:b", "http://", "a<b", "a{b}|^", "https://a.example/&amp;amp;", "a\nb", "&#106;s:x",
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
        case 40..<50 where depth < 12:
          let url = Self.urls.randomElement(using: &random) ?? ""
          return "<a href=\"\(url)\">\(inlines(depth + 1))</a>"
        default: return Self.texts.randomElement(using: &random) ?? ""
        }
      }.joined()
    }
  }

  private static let base = IRI("https://bread.example/2024/rye/?page=2")

  private func isPlain(_ html: [UInt8]) -> Bool {
    PlainHTML.cleaned(html, base: Self.base, policy: .comment) != nil
  }

  @Test(arguments: [UInt64(7), 8, 9]) func `plain HTML has the same result as the sanitizer`(seed: UInt64) throws {
    var generator = Generator(random: SplitMix(seed))
    var (plain, links) = (0, 0)
    for _ in 0..<6000 {
      let html = Array(generator.blocks().utf8)
      for policy in [HTMLPolicy.comment, .article] {
        guard let cleaned = PlainHTML.cleaned(html, base: Self.base, policy: policy) else { continue }
        plain += 1
        links += cleaned == html ? 0 : 1
        let parsed = FeedHTML(parsing: html, base: Self.base, policy: policy)
        try #require(parsed.bytes == cleaned && parsed.cut == nil, "\(String(utf8: html))")
      }
    }
    #expect(plain > 1000 && links > 100, "\(plain), \(links)")
  }

  @Test(arguments: [
    "text", "<p></p>", "<p><em></em></p>", "<p>a", "a</p>", "<em>a</em>", "<p><p>a</p></p>",
    "<blockquote>a</blockquote>", "<p><em>a<em>b</em></em></p>", "<p>a \"b\"</p>", "<p>a > b</p>", "<p>a & b</p>",
    "<p>a\u{85}b</p>", "<p id=\"x\">a</p>", "<script>a</script>", "<p>a</p><script>", "<p>a<br></p>", "<p>a</p >",
    "<p>a</P>", "<p><a>b</a></p>", "<a href=\"/\">b</a>", "<p><a href=\"/\">b</p>", "<p><a href=\"/\"></a></p>",
    "<p><a href=\"/\" onclick=\"x\">b</a></p>", "<p><a href=\"javascript:x\">b</a></p>",
    "<p><a href=\"&#106;s:x\">b</a></p>",
    "<p><a href=\"/\"><a href=\"/\">b</a></a></p>", "<p><a href=\"/>b</a></p>", "<p><a href=\"\">b</a></p>",
  ])
  func `other HTML is not plain`(_ html: String) { #expect(!isPlain(Array(html.utf8))) }

  @Test func `a link gets the attributes of the policy`() throws {
    let html = "<p>a <a href=\"../oat/?a&amp;b\">b</a> c</p>"
    let cleaned = try #require(PlainHTML.cleaned(Array(html.utf8), base: Self.base, policy: .comment))
    #expect(
      String(utf8: cleaned)
        == "<p>a <a href=\"https://bread.example/2024/oat/?a&amp;b\" rel=\"nofollow ugc\">b</a> c</p>")
  }

  @Test func `invalid UTF-8 is not plain`() {
    #expect(!isPlain(Array("<p>".utf8) + [0xE9] + Array("</p>".utf8)))
  }
}
