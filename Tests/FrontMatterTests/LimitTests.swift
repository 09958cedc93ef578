import FeedCore
import FeedTesting
import Testing

@testable import FrontMatter

/// The limits of front matter and settings: at the limit, one below and one above.
@Suite struct LimitTests {
  private func rule(_ text: String) -> String? {
    do throws(ValueError) {
      _ = try FrontMatter.read(Source(name: "a.md", text: text))
      return nil
    } catch {
      return error.rule.rawValue
    }
  }

  private func toml(_ text: String) -> Bool {
    (try? TOMLReader.read(Source(name: "a", text: text), 0..<text.utf8.count)) != nil
  }

  private func yaml(_ text: String, budget: Int = 20_000) -> Bool {
    (try? YAMLReader.read(Source(name: "a", text: text), 0..<text.utf8.count, budget: budget)) != nil
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: max(count, 0)) }

  @Test func `the size of front matter is limited exactly`() {
    func text(_ fence: String, _ start: String, _ end: String, _ count: Int) -> String {
      "\(fence)\n\(start)\(repeated("x", count - start.utf8.count - end.utf8.count))\(end)\(fence)\nText\n"
    }
    expectLimit(262_144, "YAML") { rule(text("---", "a: ", "\n", $0)) == nil }
    expectLimit(262_144, "TOML") { rule(text("+++", "a = \"", "\"\n", $0)) == nil }
    expectLimit(262_144, "JSON") { rule("{\"a\": \"\(repeated("x", $0 - 9))\"}\nText\n") == nil }
    #expect(rule(text("---", "a: ", "\n", 262_145)) == "content/front-matter-too-large")
    #expect(rule("---\na: b\n---\n" + repeated("x", 300_000)) == nil)
  }

  @Test func `nesting in TOML is limited exactly`() {
    expectLimit(256, "arrays") { toml("a = \(repeated("[", $0))\(repeated("]", $0))") }
    expectLimit(255, "values in arrays") { toml("a = \(repeated("[", $0))1\(repeated("]", $0))") }
    expectLimit(256, "dotted keys") { toml(repeated("a.", $0 - 1) + "a = 1") }
    expectLimit(256, "headers") { toml("[\(repeated("a.", $0 - 1))a]") }
    expectLimit(56, "keys below a header") { toml("[\(repeated("a.", 199))a]\n\(repeated("b.", $0 - 1))b = 1") }
    expectLimit(255, "inline tables") { toml("a = \(repeated("{a = ", $0))1\(repeated("}", $0))") }
    // Tables after one another are not nested.
    expectLimit(256, "headers after others") { toml("[\(repeated("a.", 199))a]\n[\(repeated("b.", $0 - 1))b]") }
    #expect(toml((0..<300).map { "[t\($0)]\na = [[1]]\n" }.joined()))
  }

  @Test func `a key of too many levels is reported where it begins`() {
    let header = "[\(repeated("a.", 199))a]\n"
    let table = [
      ("\(repeated("a.", 256))a = 1", 0), ("\(header)\(repeated("b.", 56))b = 1", header.utf8.count),
      ("\(header)c = {\(repeated("b.", 55))b = 1}", header.utf8.count + 5), ("[\(repeated("a.", 256))a]", 1),
    ]
    for (text, start) in table {
      let error = #expect(throws: ValueError.self) {
        try TOMLReader.read(Source(name: "a", text: text), 0..<text.utf8.count)
      }
      #expect(error?.range == start..<start, "\(text)")
    }
  }

  @Test func `values of YAML are limited exactly, with aliases`() {
    // The list is a value, too.
    expectLimit(9, "items") { yaml("[\(repeated("1, ", $0))]", budget: 10) }
    // Each alias of three values counts as many.
    expectLimit(2, "aliases") { yaml("- &a [1, 2]\n\(repeated("- *a\n", $0))", budget: 10) }
    expectLimit(19_999, "items") { yaml("[\(repeated("1,", $0))]") }
  }

  // MARK: Values

  @Test(arguments: [
    "0", "+0", "-0", "1_000", "0x1f", "0xFF_FF", "0o7", "0b1", "9223372036854775807", "-9223372036854775808", "1.0",
    "0.5", "-0.5", "1e5", "1E+5", "1.5e-5", "1_0.0_1", "inf", "-inf", "+nan", "true", "false", "2024-02-29", "00:00:00",
    "23:59:59.999", "2024-03-01T23:59:59Z", "2024-03-01 00:00:00+23:59", "2024-03-01t09:30:00z", "2024-03-01T09:30:00",
  ])
  func `a literal of TOML is accepted`(literal: String) { #expect(toml("a = \(literal)")) }

  @Test(arguments: [
    "00", "01", "+01", "-01", "1_", "_1", "1__0", "0x", "0xG", "0o8", "0b2", "+0x1", "9223372036854775808",
    "-9223372036854775809", "1.", ".1", "1.e5", "1e", "1e5.0", "01.5", "1._5", "1_.5", "Inf", "TRUE", "2023-02-29",
    "2024-00-01", "2024-13-01", "2024-01-00", "24:00:00", "23:60:00", "23:59:60", "23:59", "23:59:59.", "2024-1-01",
    "2024-03-01T24:00:00Z", "2024-03-01T09:30Z", "2024-03-01T09:30:00+24:00", "2024-03-01T09:30:00+0100",
    "2024-03-01T", "2024-03-01X09:30:00", "2024-03-01T09:30:00ZZ",
  ])
  func `a literal that is almost one of TOML is refused`(literal: String) { #expect(!toml("a = \(literal)")) }

  @Test(arguments: [
    ("\"\"\"\na\"\"\"", "a"), ("\"\"\"\r\na\"\"\"", "a"), ("\"\"\"\n\na\"\"\"", "\na"), ("'''a'''", "a"),
    ("\"\"\"a\"\"\"\"", "a\""), ("\"\"\"a\"\"\"\"\"", "a\"\""), ("'''a''''", "a'"), ("\"\"\"a \"\"b\"\"\"", "a \"\"b"),
    ("\"\"\"a\\\n  \n  b\"\"\"", "ab"), ("\"a\\tb\"", "a\tb"), ("'a\\tb'", "a\\tb"), ("\"\\u00E9\\U0001F600\"", "é😀"),
    ("\"\"", ""), ("''", ""), ("\"\"\"\"\"\"", ""), ("\"a\u{80}\"", "a\u{80}"),
  ])
  func `a string of TOML is read`(literal: String, text: String) throws {
    let source = "a = \(literal)"
    let node = try TOMLReader.read(Source(name: "a", text: source), 0..<source.utf8.count)
    #expect(node["a"]?.scalar?.text == text)
  }

  @Test(arguments: [
    "\"\"\"a\"\"\"\"\"\"", "'''a''''''", "\"a\u{7F}\"", "'a\u{1}'", "\"a\nb\"", "\"\\u12\"", "\"\\uD800\"",
    "\"\\UFFFFFFFF\"",
    "\"\\x41\"", "\"\\ a\"", "\"a", "'a", "\"\"\"a\"\"",
  ])
  func `a string that is not closed or contains what it must not is refused`(literal: String) {
    #expect(!toml("a = \(literal)"))
  }

  @Test func `dates of front matter have bounds`() {
    func isDate(_ text: String) -> Bool { (try? DateReader.read(text, zone: .utc)) != nil }
    func two(_ number: Int) -> String { number < 0 || number > 9 ? "\(number)" : "0\(number)" }
    expectBounds(1...12, "month") { isDate("2024-\(two($0))-01") }
    expectBounds(1...29, "day") { isDate("2024-02-\(two($0))") }
    expectBounds(0...23, "hour") { isDate("2024-03-01 \(two($0)):30") }
    expectBounds(0...59, "minute") { isDate("2024-03-01 09:\(two($0))") }
    expectBounds(0...60, "second") { isDate("2024-03-01 09:30:\(two($0))") }
    expectBounds(0...23, "offset") { isDate("2024-03-01 09:30 +\(two($0)):00") }
    for text in [
      "2024-03-01T09:30", "2024-03-01t09:30:00.5Z", "2024-03-01 09:30 UTC", "2024-03-01 09:30:00 z",
      "2024-03-01 09:30 +0100", "2024-03-01 09:30-01:00", "2024-03-01  09:30", " 2024-03-01 ",
    ] {
      #expect(isDate(text), "\(text)")
    }
    for text in [
      "2024-3-01", "2024-03-01X09:30", "2024-03-01 9:30", "2024-03-01 09", "2024-03-01 09:30 CET",
      "2024-03-01 09:30:00.",
      "2024-03-01 09:30 +1", "2024-03-01 09:30 Z x", "20240301", "2024-03-01T", "24-03-01",
    ] {
      #expect(!isDate(text), "\(text)")
    }
  }

  @Test func `numbers and Booleans have their own forms`() {
    func node(_ text: String) -> DataNode { .scalar(text, .literal, 0..<0) }
    for text in ["0", "1", "9223372036854775807"] { #expect((try? node(text).count("n")) == Int(text), "\(text)") }
    for text in ["-1", "1.0", "", "many", "9223372036854775808", "1_000"] {
      #expect((try? node(text).count("n")) == nil, "\(text)")
    }
    for text in ["true", "True", "YES", "yes"] { #expect(node(text).flag == true, "\(text)") }
    for text in ["false", "False", "NO", "no"] { #expect(node(text).flag == false, "\(text)") }
    for text in ["on", "1", "0", "", "truee"] { #expect(node(text).flag == nil, "\(text)") }
    let table = DataNode(
      value: .map([DataNode.Entry(key: "a", keyRange: 0..<0, value: node("True"))]), range: 0..<0)
    #expect(table.isTrue("a") && !table.isTrue("b"))
  }
}
