import FeedCore
import FeedDocument
import FeedTesting
import Testing

/// Returns the tokens as one line: `<p class=a>“text”</p>`; other tokens are unchanged.
private func tokens(_ html: String) -> String {
  let bytes = Array(html.utf8)
  var scanner = HTMLScanner(bytes)
  var result = ""
  func text(_ range: Range<Int>) -> String { String(utf8: bytes[range]) }
  while let token = scanner.next() {
    switch token.kind {
    case .text: result += "“\(text(token.range))”"
    case .startTag, .endTag:
      let attributes = scanner.attributes.map { " \(text($0.name))=\(text($0.value))" }.joined()
      result += token.kind == .endTag ? "</" : "<"
      result += text(token.name) + attributes + (token.isSelfClosing ? "/" : "") + (token.isClosed ? ">" : "…")
    case .comment, .doctype: result += text(token.range)
    }
  }
  return result
}

@Suite struct HTMLScannerTests {
  @Test(arguments: [
    ("<p class=a id='b' c = \"d>e\" f>", "<p class=a id=b c=d>e f=>"),
    ("<br/><br /><a href=x/>", "<br/><br/><a href=x/>"),
    ("<a b=\"1\"c=2>", "<a b=1 c=2>"),
    ("<a =b=c \"=d>", "<a =b=c \"=d>"),
    ("<a/b/>", "<a b=/>"),
    ("</p id=x></p\n>", "</p id=x></p>"),
    ("a < b, a<3, a</3, a<", "“a < b, a<3, a”</3, a<"),
    ("a</>b", "“a”“b”"),
    ("<!-- a > b --!>c<!-->d<!--->e<!-- f", "<!-- a > b --!>“c”<!-->“d”<!--->“e”<!-- f"),
    ("<!DOCTYPE html><?php x ?>a", "<!DOCTYPE html><?php x ?>“a”"),
    ("<![CDATA[a]]>b", "<![CDATA[a]]>“b”"),
    ("<title><b>a</TITLE >b", "<title>“<b>a”</TITLE>“b”"),
    ("<script>'</p></scripts>'</script>a", "<script>“'</p></scripts>'”</script>“a”"),
    (
      "<script><!--<script></script>--></script>a",
      "<script>“<!--<script></script>-->”</script>“a”"
    ),
    ("<script><!--></script>a", "<script>“<!-->”</script>“a”"),
    ("<plaintext></plaintext>", "<plaintext>“</plaintext>”"),
    ("<style>a</style", "<style>“a</style”"),
    ("a<b c", "“a”<b c=…"), ("<a b='c>", "<a b=c>…"),
  ]) func `HTML is split into the same tokens as in browsers`(_ html: String, _ expected: String) {
    #expect(tokens(html) == expected)
  }

  @Test func `ranges are byte ranges`() {
    let html = Array("ä<p\n id = \"ö\">ü".utf8)
    var scanner = HTMLScanner(html)
    #expect(scanner.next()?.range == 0..<2)
    #expect(scanner.next()?.range == 2..<16)
    #expect(scanner.attributes.map(\.name) == [6..<8])
    #expect(scanner.attributes.map(\.value) == [12..<14])
    #expect(scanner.next()?.range == 16..<18)
    #expect(scanner.next()?.range == nil)
  }

  @Test func `the tokens of any bytes are contiguous to the end`() {
    var random = SplitMix(11)
    let pieces = [
      "<", ">", "</", "/", "p", "<!--", "-", "<script", "<title>", "\"", "'", "=", " ", "é", "\0", "<![CDATA[",
    ]
    for _ in 0..<2000 {
      let html = (0..<30).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) }
      var scanner = HTMLScanner(html)
      var end = 0
      while let token = scanner.next() {
        #expect(token.range.lowerBound >= end && token.range.upperBound > token.range.lowerBound)
        let between = html[end..<token.range.lowerBound]
        #expect(between.isEmpty || String(utf8: between).replacing("</>", with: "").isEmpty)
        end = token.range.upperBound
      }
      #expect(String(utf8: html[end...]).replacing("</>", with: "").isEmpty)
    }
  }
}
