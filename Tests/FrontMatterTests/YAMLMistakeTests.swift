import FeedCore
import FeedTesting
import Testing

@testable import FrontMatter

@Suite struct YAMLMistakeTests {
  private func problem(_ text: String) -> String? {
    let source = Source(name: "a.yml", text: text)
    do {
      _ = try YAMLReader.read(source, 0..<source.bytes.count)
      return nil
    } catch {
      let place = source.location(error.range ?? 0..<0)
      return "\(place.line):\(place.column) \(error.message) (\(error.help))"
    }
  }

  private static let colon =
    "“: ” in a value without quotes (put a value that contains “: ” in quotes, such as title: \"One: two\")"
  private static let spaces = "tab in the indentation (indent with spaces)"
  private static let sameKeys =
    "line is indented more than its value allows (indent all keys of a map by the same number of spaces)"
  private static let noLine = """
    indentation matches no line above (indent all keys of a map, and all items of a list, by the same number of spaces)
    """
  private static let quotes = "(put the value in quotes)"

  @Test(arguments: [
    ("tags:\n\t- pear\n", "2:1 \(spaces)"),
    ("a: b\n\tc: d\n", "2:1 \(spaces)"),
    ("t: >\n \tfoo\n", "2:2 \(spaces)"),
    ("title: \"abc\ndate: 2024\n", "1:8 the quote is not closed (write \" at the end of the value)"),
    ("title: 'abc\nauthor: 'x'\n", "1:8 the quote is not closed (write ' at the end of the value)"),
    ("a: 'b\n--- c'\n", "1:4 the quote is not closed (write ' at the end of the value)"),
    ("title: 'It's here'\n", "1:12 text after the closing quote (write '' for an apostrophe in single quotes)"),
    ("t: \"a \"b\" c\"\n", "1:8 text after the closing quote (write \\\" for a quotation mark in double quotes)"),
    ("title: @foo\n", "1:8 a value cannot start with “@” \(quotes)"),
    ("title: `a`\n", "1:8 a value cannot start with “`” \(quotes)"),
    ("title: %foo\n", "1:8 a value cannot start with “%” \(quotes)"),
    ("title: *foo*\n", "1:8 a value cannot start with “*” \(quotes)"),
    ("title: **bold**\n", "1:8 a value cannot start with “*” \(quotes)"),
    ("title: *foo bar\n", "1:8 alias “*foo” is not defined (put a value that starts with “*” in quotes)"),
    ("title: &foo* bar\n", "1:8 a value cannot start with “&” \(quotes)"),
    ("a: !x!y z\n", "1:4 a value cannot start with “!” \(quotes)"),
    ("title: }\n", "1:8 a value cannot start with “}” \(quotes)"),
    ("title: - x\n", "1:8 a value cannot start with “- ” \(quotes)"),
    ("title: ? x\n", "1:8 a value cannot start with “? ” \(quotes)"),
    ("title: [Draft] My post\n", "1:16 text after “]” (put the whole value in quotes)"),
    ("tags: [a, b\ndate: 2024\n", "1:7 “[” is not closed (write “]” at the end of the value)"),
    ("tags: {a, b\ndate: x\n", "1:7 “{” is not closed (write “}” at the end of the value)"),
    ("a: [b: c: d]\n", "1:9 \(colon)"),
    ("title: One: two\n", "1:11 \(colon)"),
    ("title: 'a': b\n", "1:11 \(colon)"),
    ("title:foo\ndate: 2024\n", "1:7 a space is missing after “title:” (write a space between “title:” and the value)"),
    ("a: b\ntags:x\nc: d\n", "2:6 a space is missing after “tags:” (write a space between “tags:” and the value)"),
    ("a: b\ndate\nc: d\n", "2:1 a colon is missing after “date” (write a key and its value, such as draft: true)"),
    ("tags:\n- a\n-b\n", "3:1 a space is missing after “-” (write a space between “-” and the item)"),
    ("title: a\n date: b\n", "2:2 \(sameKeys)"),
    (
      " title: a\ndate: b\n",
      "2:1 line is indented less than the first key, or follows “...” "
        + "(write all keys without spaces before them, and remove “...”)"
    ),
    ("tags:\n  - a\n - b\n", "3:2 \(noLine)"),
    ("a:\n    b: c\n  d: e\n", "3:3 \(noLine)"),
    (
      "title: a\n- b\n",
      "2:1 item of a list without its key (write the key, such as tags:, on the line above without a value)"
    ),
    ("- a\ntitle: b\n", "2:1 line is not an item of the list above (write “- ” before each item of a list)"),
    (
      "p: \"C:\\path\"\n",
      "1:7 “\\p” is not an escape sequence (write \\\\ for a backslash, or put the value in single quotes)"
    ),
    ("t: |foo\n  bar\n", "1:5 text after “|” (start the text on the next line, or put the value in quotes)"),
    ("%TAG foo\n---\na: b\n", "1:1 line starts with “%” (remove the line, or put the value in quotes)"),
  ])
  func `a mistake is reported where it was made, with what to write`(_ text: String, _ expected: String) {
    let (place, message) = (expected.prefix { $0 != " " }, expected.drop { $0 != " " }.dropFirst())
    #expect(problem(text) == "\(place) invalid YAML: \(message)")
  }

  @Test func `no error has the words of libyaml`() {
    var random = SplitMix(7)
    let parts = [
      "a: ", "- ", "[", "]", "{", "}", "'", "\"", "\n", "  ", "\t", "*x", "&x ", "!y ", "|", ">", "%", "@", ":", "b",
      ",", "\\q", "#", "---", "...",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in parts.randomElement(using: &random) }
        .joined()
      guard let problem = problem(text) else { continue }
      #expect(
        !problem.contains("did not find") && !problem.contains("found ") && !problem.contains("while "), "\(text)")
    }
  }
}
