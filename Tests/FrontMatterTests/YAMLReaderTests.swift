import FeedCore
import Testing

@testable import FrontMatter

@Suite struct YAMLReaderTests {
  private func read(_ text: String) throws(ValueError) -> DataNode {
    let source = Source(name: "a.yml", text: text)
    return try YAMLReader.read(source, 0..<source.bytes.count)
  }

  /// A scalar as written, its style, and its values as Boolean, number and text.
  struct Typed: Sendable {
    var written: String
    var text: String
    var style: DataNode.Scalar.Style
    var boolean: Bool?
    var count: Int?

    init(
      _ written: String, _ text: String? = nil, _ style: DataNode.Scalar.Style = .plain, boolean: Bool? = nil,
      count: Int? = nil
    ) {
      (self.written, self.text, self.style) = (written, text ?? written, style)
      (self.boolean, self.count) = (boolean, count)
    }
  }

  private static let typed = [
    Typed("", "", .null), Typed("~", "~", .null), Typed("null", "null", .null), Typed("Null", "Null", .null),
    Typed("NULL", "NULL", .null), Typed("nULL"), Typed("'~'", "~", .text), Typed("\"null\"", "null", .text),
    Typed("''", "", .text), Typed("!!str null", "null", .null), Typed("!!str", "", .null), Typed("&a", "", .null),
    Typed("true", boolean: true), Typed("True", boolean: true), Typed("TRUE", boolean: true),
    Typed("yes", boolean: true), Typed("Yes", boolean: true), Typed("no", boolean: false),
    Typed("NO", boolean: false), Typed("false", boolean: false), Typed("on"), Typed("off"), Typed("y"), Typed("n"),
    Typed("'true'", "true", .text, boolean: true), Typed("\"no\"", "no", .text, boolean: false),
    Typed("!!bool yes", "yes", boolean: true),
    Typed("0", count: 0), Typed("12", count: 12), Typed("+3", count: 3), Typed("-4"), Typed("007", count: 7),
    Typed("0x1F"), Typed("0o17"), Typed("0b11"), Typed("1_000"), Typed("1e3"), Typed("1.0"), Typed(".5"),
    Typed(".inf"), Typed(".nan"), Typed("190:20:30"), Typed("'5'", "5", .text, count: 5),
    Typed("2024-01-01"), Typed("2024-01-01T09:30:00Z"), Typed("2024-01-01 09:30:00 +01:00"),
    Typed("<<"), Typed("="), Typed("!local a", "a"), Typed("&b a", "a"), Typed("!!binary aGk=", "aGk="),
    Typed("\"\\u00e9\\x41\\n\"", "éA\n", .text), Typed("'it''s'", "it's", .text), Typed("two  words"),
    Typed("|\n  a\n  b", "a\nb\n", .text), Typed("|-\n  a", "a", .text), Typed(">\n  a\n  b", "a b\n", .text),
    Typed("one\n  two", "one two"), Typed("a#b"), Typed("a #b", "a"), Typed("a:b"),
  ]

  @Test(arguments: typed) func `a scalar keeps its text, and its type depends on the field`(_ typed: Typed) throws {
    let value = try #require(try read("key: \(typed.written)\n")["key"])
    #expect(value.scalar == DataNode.Scalar(text: typed.text, style: typed.style))
    #expect(value.flag == typed.boolean)
    #expect((try? value.count("key")) == typed.count)
    let trimmed = String(Substring(typed.text.utf8.trimmingSpace()))
    #expect(try value.text("key") == (trimmed.isEmpty ? nil : trimmed))
  }

  @Test func `an alias repeats its node, with its position`() throws {
    let node = try read("a: &x [1, {b: c}]\nd: *x\n*x : e\n")
    #expect(node["d"] == node["a"])
    #expect(node.entries?.count == 2)
    #expect(try read("a: &x b\n*x : c").entries?.last?.key == "b")
  }

  private func problem(_ text: String) -> String? {
    do {
      _ = try read(text)
      return nil
    } catch {
      let place = Source(name: "a.yml", text: text).location(error.range ?? 0..<0)
      return "\(place.line):\(place.column) \(error.message) (\(error.help))"
    }
  }

  @Test func `an alias without its anchor or inside it is refused`() {
    let help = "(put a value that starts with “*” in quotes)"
    #expect(problem("a: *x\n") == "1:4 invalid YAML: alias “*x” is not defined \(help)")
    #expect(problem("a: &x [*x]\n") == "1:8 invalid YAML: alias “*x” is not defined \(help)")
    #expect(
      problem("--- a\n--- b\n")
        == "2:1 invalid YAML: a second document follows “---” (remove the line “---” before it)")
  }

  @Test(arguments: ["---\na: b\n---", "---\na: b\n---\n", "a: b\n---\n# end\n"])
  func `an empty document after the first one is ignored`(text: String) throws {
    #expect(try read(text)["a"]?.string == "b")
    #expect(problem("a: b\n---\n---\n") != nil)
  }

  private static let tooDeep =
    "invalid YAML: lists and maps are nested more than 1000 levels deep (use fewer nested lists and maps)"

  @Test func `a thousand levels are read, and deeper ones are refused at their position`() {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(problem(nested(1001)) == nil)
    #expect(problem(nested(1002)) == "1:1002 \(Self.tooDeep)")
    #expect(problem(nested(20_000)) == "1:1002 \(Self.tooDeep)")
    #expect(problem(String(repeating: "- ", count: 1002) + "a") == "1:2003 \(Self.tooDeep)")
    #expect(problem("a: &x \(nested(600))\nb: \(String(repeating: "[", count: 600))*x") == "2:604 \(Self.tooDeep)")
  }

  @Test func `positions are relative to the file, wherever the front matter begins`() throws {
    let source = Source(name: "a.md", text: "---\né: 'ü'\nb: c\u{7}\n---\n")
    let read = try YAMLReader.read(source, 4..<13)
    #expect(read.entries?.first?.keyRange == 4..<6)
    #expect(read["é"]?.range == 8..<12)
    #expect(throws: ValueError.self) { try YAMLReader.read(source, 4..<19) }
    #expect(
      problem("é: b\u{7}") == "1:5 invalid YAML: control characters are not allowed "
        + "(remove the control character, or write it as \"\\x07\" in quotes)")
  }
}
