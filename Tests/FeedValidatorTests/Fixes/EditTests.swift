import FeedTesting
import Testing

@testable import FeedValidator

/// Edits of a text, and the ampersands that are edited.
@Suite struct EditTests {
  private func applied(_ fixes: [(Range<Int>, String)]) -> String {
    String(decoding: fixes.map { Fix($0, $1) }.applied(to: Array("012345".utf8)), as: UTF8.self)
  }

  @Test func `an edit of text that another has replaced is not made`() {
    #expect(applied([]) == "012345")
    #expect(applied([(0..<3, "a"), (2..<4, "b"), (3..<3, "c")]) == "ac345")
    #expect(applied([(4..<6, "b"), (0..<1, "a")]) == "a123b")
    #expect(applied([(2..<2, "a"), (2..<2, "b"), (2..<3, "c")]) == "01abc345")
    #expect(applied([(0..<3, "a"), (0..<3, "b")]) == "a345")
    #expect(applied([(0..<6, ""), (6..<6, "end")]) == "end")
  }

  private func ampersands(_ text: String) -> [String] {
    MarkupScan.ampersands(Array(text.utf8)).map { found in
      switch found {
      case .bare(let offset): "bare \(offset)"
      case .named(let name, let range): "\(name) \(range)"
      }
    }
  }

  @Test func `the name of a reference has at most 32 bytes`() {
    expectLimit(32) { count in
      let name = String(repeating: "x", count: count)
      return ampersands("&\(name);") == ["\(name) 0..<\(count + 2)"]
    }
  }

  @Test(arguments: [
    ("a & b", ["bare 2"]), ("&nbsp;", ["nbsp 0..<6"]), ("&amp;&lt;&gt;&quot;&apos;", []), ("&#10;&#xA;&#xa;", []),
    ("&#;", ["bare 0"]), ("&#x;", ["bare 0"]), ("&#xG;", ["bare 0"]), ("&#1a;", ["bare 0"]), ("&a#1;", ["bare 0"]),
    ("&1a;", ["bare 0"]), ("&;", ["bare 0"]), ("&nbsp", ["bare 0"]), ("&nbsp &", ["bare 0", "bare 6"]),
    ("&&amp;", ["bare 0"]), ("<![CDATA[& &nbsp;]]>&x;", ["x 20..<23"]), ("<!-- & -->&", ["bare 10"]),
    ("<?a & ?>&", ["bare 8"]), ("<a b='&'>&</a>", ["bare 6", "bare 9"]), ("<!DOCTYPE a & b>&", ["bare 16"]),
  ])
  func `ampersands that are no references of XML are found`(text: String, found: [String]) {
    #expect(ampersands(text) == found)
  }
}
