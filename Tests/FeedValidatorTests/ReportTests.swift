import FeedCore
import FeedValidator
import Testing

private let wrong = RuleDescription(
  "content/a", .warning, "an example should be right", why: "Nothing else is wrong.", help: "correct it", wrong: "a",
  right: "b")

@Test func `a code frame marks the reported part, even in long lines and after wide characters`() {
  let source = Source(
    name: "a.md", text: "\ttitle: “Grüße” & more\n" + String(repeating: "x", count: 300) + "HERE" + "\n")
  let text = TextReport().text(
    Diagnostic(
      wrong, "this is wrong", at: source.location(line: 1, column: 9, count: 13)),
    source: source)
  #expect(
    text == """
      a.md:1:9: warning: this is wrong
        1 |  title: “Grüße” & more
          |         ^^^^^^^
        help: correct it
        rule: content/a

      """)
  let long = TextReport().text(
    Diagnostic(wrong, "this is wrong", at: source.location(line: 2, column: 301, count: 4)),
    source: source)
  let lines = long.split(separator: "\n").map(String.init)
  #expect(lines[1].hasSuffix("xHERE"))
  #expect(lines[2].hasSuffix(" ^^^^"))
  #expect(lines[1].count == lines[2].count)
}

@Test func `a diagnostic without a location is one line with its help`() {
  let text = TextReport(usesColor: true).text(
    Diagnostic(wrong, "this is wrong", severity: .error), source: nil)
  #expect(
    text == "\u{1B}[1;31merror: \u{1B}[0m\u{1B}[1mthis is wrong\u{1B}[0m\n  help: correct it\n  rule: content/a\n")
}

@Test func `each line of JSON output is valid JSON for any content`() {
  let feed = "<rss version='2.0'><channel><title>\"\\\u{9}</title><link>a\u{7F}b</link></channel></rss>"
  let line = JSONLinesReport().line(Validator().validate(Array(feed.utf8), name: "a \"b\".xml"))
  let text = String(decoding: line, as: UTF8.self)
  #expect(text.hasPrefix(#"{"formatVersion":"1.0","path":"a \"b\".xml","format":"rss","valid":false,"errors":2,"#))
  #expect(text.hasSuffix("]}\n"))
  #expect(!line.dropLast().contains { $0 < 0x20 })
}

@Test(arguments: [
  (3, "line=1,col=3,endColumn=6"), (8, "line=1,col=3,endColumn=11"), (9, "line=1,col=3"), (12, "line=1,col=3"),
  (0, "line=1,col=3"),
])
func `a problem in a pull request has an end column if it is on one line`(count: Int, properties: String) {
  let source = Source(name: "a.md", text: "title: Rye\nabc\n")
  let report = Report(
    acrossFeeds: source, format: .rss,
    diagnostics: [Diagnostic(wrong, "this is wrong", at: source.location(2, count: count))])
  #expect(
    String(utf8: GitHubReport().bytes([report]))
      == "::warning file=a.md,\(properties),title=content/a::this is wrong%0Ahelp: correct it\n")
}
