import FeedCore
import Testing

@testable import FrontMatter

@Suite struct JSONDataReaderTests {
  private func read(_ text: String) throws(ValueError) -> DataNode {
    let bytes = Array("xx\(text)".utf8)
    return try JSONDataReader.read(bytes, 2..<bytes.count)
  }

  private func problem(_ text: String) -> String? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return "\(error.range ?? 0..<0) \(error.rule.rawValue): \(error.message) (\(error.help))"
    }
  }

  @Test func `values have their styles and positions in the file`() throws {
    let node = try read(#" {"a": "é\n\ud83d\ude00", "b": [1.5e3, true, null], "c": {}}"#)
    #expect(node.range == 3..<4)
    #expect(node.entries?.map(\.keyRange) == [4..<7, 29..<32, 55..<58])
    #expect(node["a"] == .scalar("é\n😀", .text, 9..<27))
    #expect(
      node["b"]?.value
        == .list([
          .scalar("1.5e3", .literal, 35..<40), .scalar("true", .literal, 42..<46), .scalar("null", .null, 48..<52),
        ])
    )
    #expect(node["c"]?.entries == [])
    #expect(try read("\"text\"") == .scalar("text", .text, 2..<8))
  }

  @Test func `ambiguous JSON is refused`() {
    #expect(
      problem(#"{"a": 1, "a": 2}"#)
        == "11..<14 json/repeated-member: duplicate member “a” "
        + "(remove one of the two; feed readers differ in which they use)")
    #expect(
      problem(#"["\ud800"]"#)
        == "4..<10 json/lone-surrogate: escape is half of a surrogate pair "
        + "(write the character itself, or both of its \\u escapes)")
    #expect(problem("")?.hasPrefix("2..<2 json/empty: ") == true)
    #expect(
      problem("{} x")?.hasPrefix("5..<6 json/not-well-formed: text after the end of the JSON value is not allowed")
        == true)
    #expect(problem("[1")?.hasPrefix("4..<4 json/premature-end: ") == true)
    #expect(
      problem(String(repeating: "[", count: 257))
        == "258..<259 limit/too-deep: objects and arrays are nested more than 256 levels deep "
        + "(raise the limit if this is intended; the rest of the file was not checked)")
  }

  @Test func `the first value is read, regardless of the text after it`() throws {
    let bytes = Array("{\"a\": \"}\"}\n{ more".utf8)
    let (node, end) = try JSONDataReader.readFirst(bytes, 0..<bytes.count)
    #expect(node["a"]?.scalar?.text == "}")
    #expect(end == 10)
  }
}
