import FeedTesting
import Testing

@testable import FeedDocument

@Suite struct PlainTextScanTests {
  /// Generates HTML as Markdown renders comments, with occasional other markup.
  private struct Generator {
    var random: SplitMix
    private static let texts = [
      "a", " ", "\n", "two  words", "é", "𝄞", "&amp;", "&lt;b&gt;", "&quot;", "&#39;", "\"", "'", ">", "\u{A0}", "<br>",
      "<br />",
    ]
    private static let oddities = [
      "&", "&nbsp;", "&amp", "\t", "\r\n", "\u{0}", "\u{C}", "\u{7F}", "\u{85}", "\u{FEFF}", "\u{FFFD}",
      "\u{FFFE}", "\u{1FFFE}", "\u{10FFFF}", "<p>", "</p>", "</em>", "<P>", "<p/>", "<p >",
      "<img alt=\"x\">", "<", "<a>", "</a>", "<a href='/'>", "<a \"x>", "<a href=\"/\"title=\"\">", "<a href=\"/\" >",
      "<b>c</b>", "<table>d</table>", "<script>e</script>", "<!-- f -->", "<a href=\"/", "<li>g</li>", "</br>", "<hr>",
      "<textarea>", "<em></p>", "<ul><li>h<li>i</ul>", "<br></br>", "<p",
    ]

    mutating func blocks(_ depth: Int = 0) -> String {
      (0...Int.random(in: 0...2, using: &random)).map { _ in
        let end = ["", "\n"].randomElement(using: &random) ?? ""
        if Int.random(in: 0..<60, using: &random) == 0 { return inlines(depth) }
        switch Int.random(in: 0..<8, using: &random) {
        case 0 where depth < 25: return "<blockquote>\(end)\(blocks(depth + 1))</blockquote>\(end)"
        case 1 where depth < 25: return "<ul>\(end)<li>\(inlines(depth + 1))</li><li>\(blocks(depth + 1))</li></ul>"
        case 2: return "<pre><code>\(inlines(depth + 1))</code></pre>\(end)"
        default: return "<p>\(inlines(depth + 1))</p>\(end)"
        }
      }.joined()
    }

    mutating func inlines(_ depth: Int) -> String {
      (0...Int.random(in: 0...4, using: &random)).map { _ in
        switch Int.random(in: 0..<120, using: &random) {
        case 0: return Self.oddities.randomElement(using: &random) ?? ""
        case 1..<20 where depth < 25:
          let name = ["em", "strong", "code", "del"].randomElement(using: &random) ?? ""
          return "<\(name)>\(inlines(depth + 1))</\(name)>"
        case 20..<30 where depth < 25: return "<a href=\"/?a&amp;b>c\" rel=\"ugc\">\(inlines(depth + 1))</a>"
        default: return Self.texts.randomElement(using: &random) ?? ""
        }
      }.joined()
    }
  }

  @Test(arguments: [UInt64(3), 4, 5]) func `simple HTML has the same text as with a parser`(seed: UInt64) throws {
    var generator = Generator(random: SplitMix(seed))
    var simple = 0
    for _ in 0..<8000 {
      let html = Array(generator.blocks().utf8)
      guard let text = PlainTextScan.text(of: html) else { continue }
      simple += 1
      try #require(text == PlainText.of(parsing: html), "\(String(decoding: html, as: UTF8.self))")
    }
    #expect(simple > 2000, "\(simple)")
  }

  @Test(arguments: [
    "<p>a<p>b</p></p>", "<p>a", "a</p>", "<em>a</p>", "<b>a</b>", "<p class=b>a</p>", "<p class='b'>a</p>", "a & b",
    "&nbsp;", "<li>a</li>", "<a href=\"/\"><a href=\"/\">b</a></a>", "<!-- a -->", "<svg><p>a</p></svg>", "a\u{0}b",
    "a\u{85}", "a\u{FFFE}", "a\u{10FFFF}", "<p>a</p",
  ]) func `other HTML needs a parser`(html: String) {
    #expect(PlainTextScan.text(of: Array(html.utf8)) == nil)
  }

  @Test func `HTML with noncharacters or invalid UTF-8 needs a parser`() {
    #expect(PlainTextScan.text(of: [0xEF, 0xB7, 0x90]) == nil)
    #expect(PlainTextScan.text(of: Array("a".utf8) + [0xC3] + Array("<em>".utf8) + [0xA9]) == nil)
  }
}
