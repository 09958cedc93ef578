import FeedCore
import FeedTesting
import Testing

@testable import FrontMatter

struct PlainJSONTests {
  private func plain(_ text: String) -> DataNode? {
    let source = Source(name: "a.jsonl", text: text)
    return PlainJSONReader.read(source, 2..<source.bytes.count)
  }

  @Test func `a usual comment is read without the whole parser`() {
    #expect(plain("\n\n{\"id\": \"1\", \"name\": \"Zoë\", \"body\": \"“Hi” \\\"you\\\"\\n\\n> a\\\\b\"}") != nil)
    #expect(plain("\n\n{\"id\": 1}") == nil)
    #expect(plain("\n\n{\"id\": \"1\", \"id\": \"2\"}") == nil)
  }

  /// Pieces that are put together at random to texts, many of which are JSON.
  private static let pieces = [
    "{", "}", "{", "}", "\"a\": \"b\"", "\"a\"", "\"b\": \"\"", "\"c\" : \"d\\n\\\"e\\\\\"", "\"ü\":\"ö\"", ",", ",",
    ", ", ":", " ", "\t", "\r", "\"\\u00e4\": \"x\"", "\"d\": 1", "\"e\": [\"x\"]", "\"f\": {\"g\": \"h\"}",
    "\"g\": null", "\"h\": \"\u{7F}\u{2028}\"", "\"i\": \"\\/\\t\"", "\"j\": \"\u{1}\"", "\"", "\\", "x", "\"k\": true",
  ]

  @Test func `where it reads a text, it reads what the whole parser reads`() throws {
    var random = SplitMix(11)
    var readCount = 0
    for _ in 0..<20_000 {
      var text = "xx"
      let isLikely = Bool.random(using: &random)
      if isLikely { text += "{" }
      for index in 0..<Int.random(in: 1...5, using: &random) {
        if isLikely, index > 0 { text += ", " }
        text += try #require(Self.pieces.randomElement(using: &random))
      }
      if isLikely { text += "}" }
      guard let node = plain(text) else { continue }
      readCount += 1
      let source = Source(name: "a.jsonl", text: text)
      #expect(try node == JSONDataReader.readAll(source, 2..<source.bytes.count), "\(text.debugDescription)")
    }
    #expect(readCount > 300)
  }
}
