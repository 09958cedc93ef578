import FeedCore
import FeedDocument
import Testing

@Test func `members and values have positions`() throws {
  let text = """
    { "version": "1.1",
      "items": [ { "id": "a\\u00e9\\n" }, 12.5e-1, true, null ] }
    """
  let reading = JSONReader.read(Array(text.utf8), name: "feed.json")
  #expect(reading.diagnostics.isEmpty)
  let root = try #require(reading.document.root)
  #expect(root.kind == .object)
  #expect(root.member("version")?.text.string == "1.1")
  let items = try #require(root.member("items"))
  #expect(items.location == SourceLocation(file: "feed.json", line: 2, column: 3, byteOffset: 22, byteCount: 7))
  #expect(items.children.map(\.kind) == [.object, .number, .boolean, .null])
  let id = try #require(items.children.first { _ in true }?.member("id"))
  #expect(id.text.string == "aé\n")
  #expect(id.text.sourceRange(1..<3).count == 6)
  #expect(items.children.map { $0.text.string }.dropFirst() == ["12.5e-1", "true", "null"])
}

@Test(arguments: [
  ("", "json/empty", "file is empty"),
  ("{\"a\": 1,}", "json/trailing-comma", "comma before “}” is not allowed"),
  ("[1 2]", "json/not-well-formed", "a comma or “]” is missing here"),
  ("{a: 1}", "json/not-well-formed", "name of a member is missing"),
  ("{\"a\" 1}", "json/not-well-formed", "a colon is missing here"),
  ("[01]", "json/not-well-formed", "“01” is not a number"),
  ("['a']", "json/not-well-formed", "single quotes are not allowed in JSON"),
  ("{'a': 1}", "json/not-well-formed", "single quotes are not allowed in JSON"),
  ("[\"a", "json/not-well-formed", "string is not closed"),
  ("[\"a\n\"]", "json/control-character", "control character in a string is not escaped"),
  ("[\"\\ud800\"]", "json/lone-surrogate", "escape is half of a surrogate pair"),
  ("{\"a\":1,\"a\":2}", "json/repeated-member", "duplicate member “a”"),
  ("[1", "json/premature-end", "file is incomplete"),
  ("{} x", "json/not-well-formed", "text after the end of the JSON value is not allowed"),
])
func `invalid JSON is reported in one sentence`(text: String, rule: String, message: String) {
  let diagnostics = JSONReader.read(Array(text.utf8), name: "a").diagnostics
  #expect(diagnostics.map(\.rule.rawValue) == [rule])
  #expect(diagnostics.map(\.message) == [message])
}

@Test(arguments: [
  ("{", "a", true), (" \r\n\t{}", "a", true), ("\u{FEFF}{}", "a", true), ("{", "a.xml", true),
  ("[", "a", true), ("[]", "a", true), ("[ ]", "a", true), ("[[1]]", "a", true), ("[{}]", "a", true),
  ("[\"a\"]", "a", true), ("[-1]", "a", true), ("[0]", "a", true), ("[9]", "a", true), ("[\n{", "a", true),
  ("[[", "a", true),
  ("[menu]", "a", false), ("[[menu]]", "a", false), ("[ menu ]", "a.toml", false), ("[_a]", "a", false),
  ("[menu]", "a.json", true), ("[[menu]]", "a.json", true), ("[menu]", "json", false), ("[menu]", "a.json5", false),
  ("", "a.json", true), (" \n", "a.json", true), ("", "a", false), ("", "a.xml", false), ("\u{FEFF}", "a", false),
  ("<rss/>", "a.json", false), ("a: [b]", "a.json", false), ("\"a\"", "a.json", false), ("1", "a", false),
])
func `JSON is recognized by its first characters, and by its name only if these are a bracket or missing`(
  text: String, name: String, isJSON: Bool
) {
  #expect(JSONReader.recognizes(Array(text.utf8), name: name) == isJSON)
  let wide = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  #expect(JSONReader.recognizes(wide, name: name) == isJSON)
}

@Test func `depth is limited`() {
  let deep = String(repeating: "[", count: 1_000_000)
  #expect(JSONReader.read(Array(deep.utf8), name: "a").diagnostics.map(\.rule.rawValue) == ["limit/too-deep"])
}

@Test(.timeLimit(.minutes(20)))
func `an object with many members takes linear time`() {
  let text = "{" + (0..<400_000).map { "\"a\($0)\":1" }.joined(separator: ",") + "}"
  #expect(JSONReader.read(Array(text.utf8), name: "a").diagnostics.isEmpty)
}
