import FeedCore
import Testing

@testable import FrontMatter

@Suite struct PlainYAMLTests {
  private func plain(_ text: String) -> DataNode? {
    let source = Source(name: "a.md", text: text)
    return PlainYAMLReader.read(source, 0..<source.bytes.count)
  }

  @Test func `usual front matter is read without the whole parser`() {
    let node = plain("title: \"A: b\"\ndate: 2024-03-01 09:30\ntags: [a, 'b c', ü]\n\nempty:\nslug: x-y # no\n")
    #expect(node == nil)
    #expect(plain("title: \"A: b\"\ndate: 2024-03-01 09:30\ntags: [a, 'b c', ü]\n\nempty:\nslug: x-y\n") != nil)
  }

  /// Pieces that are put together at random to texts, most of which are YAML.
  private static let keys = ["a", "b-c", "_d", "e f", "g", "h", "1"]
  private static let values = [
    "", " ", " text", " two words  ", " a: b", " a:b", " a #b", " a#b", " x:", " [a, b]", " [a, \"b c\", 'd']", " []",
    " [a,]", " [a b , c]", " [a:b]", " [a, [b]]", " {a: b}", " \"q\"", " \"q\\n\"", " 'it''s'", " 'q' x", " \"q", " ~",
    " null", " [null, ~]", " 2024-03-01 09:30:00 +0100", " 1e3", " no", " *a", " &a b", " !t b", " |\n  x", " >\n  x",
    "\n  - x\n  - y", "\n- x", "\n  more: x", " x\n  y", " ü", " x\u{2028}y", " \u{FEFF}x", " a\tb", "\tb", " %a",
    " @a",
    " - a", " ? a", " -1", " /x/y", " https://example.com/a?b=c", " a, b", " x\r", " [\"a, b\", c]", " <b>", " a]",
    " [a}",
    " [\"a\"\"b\"]", " [a\"b]", " \"a\" \"b\"", " [a?b]", " [a #b]", "x",
  ]

  @Test func `where it reads a text, it reads what the whole parser reads`() throws {
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    var readCount = 0
    for _ in 0..<6000 {
      var text = ""
      for _ in 0...next(3) {
        text += Self.keys[next(Self.keys.count)] + ":" + Self.values[next(Self.values.count)]
        text += ["\n", "\n", "\r\n", "\n\n"][next(4)]
      }
      guard let node = plain(text) else { continue }
      readCount += 1
      let source = Source(name: "a.md", text: text)
      let whole = try? YAMLReader.readAll(source, 0..<source.bytes.count)
      #expect(node == whole, "\(text.debugDescription)")
    }
    #expect(readCount > 500)
  }
}
