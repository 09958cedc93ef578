import FeedCore
import FeedTesting
import Testing

@testable import FrontMatter

struct TOMLReaderTests {
  private func read(_ text: String) throws(ValueError) -> DataNode {
    let source = Source(name: "site.toml", text: text)
    return try TOMLReader.read(source, 0..<source.bytes.count)
  }

  private func problem(_ text: String) -> String {
    do {
      _ = try read(text)
      return "none"
    } catch {
      let place = Source(name: "site.toml", text: text).location(error.range?.lowerBound ?? 0)
      return "\(place.line):\(place.column) \(error.message.replacing("invalid TOML: ", with: ""))"
    }
  }

  @Test(arguments: [
    ("[[[title = { d = [\"a\", 'b']\n/a.b.c = {yd = =}{d", "1:3 key is missing"),
    ("[|site]", "1:2 key is missing"), ("[]", "1:2 key is missing"), ("[", "1:2 key is missing"),
    ("a = 1\n[[b]\n", "2:5 “]]” is missing"), ("[ [a] ]", "1:3 key is missing"),
    ("a. = 1", "1:4 key is missing"), ("a 1", "1:3 “=” is missing"),
    ("a =\n", "1:4 value is missing"),
    ("é = 1", "1:1 key is missing"), ("a = [}", "1:6 value is missing"),
    ("a = [1 2]", "1:8 “,” or “]” is missing"), ("a = {b = 1", "1:11 “,” or “}” is missing"),
    ("a = {b = 1,}", "1:12 key is missing"), ("a = 1 b = 2", "1:7 unexpected text at the end of the line"),
    ("a = 2024-01-01Tx:00", "1:5 “2024-01-01Tx:00” is not a number, date or Boolean"),
    ("a = 2024-02-30", "1:5 “2024-02-30” is not a number, date or Boolean"),
    ("a = 2024-01-01  10:00:00", "1:17 unexpected text at the end of the line"),
    ("a = 202aaa\u{FFBE}", "1:5 “202aaa\u{FFBE}” is not a number, date or Boolean"),
    ("a = 012", "1:5 “012” is not a number, date or Boolean"),
    ("a = 1__0", "1:5 “1__0” is not a number, date or Boolean"),
    ("a = 9223372036854775808", "1:5 “9223372036854775808” is not a number, date or Boolean"),
    ("a = True", "1:5 “True” is not a number, date or Boolean"),
    ("a = .5", "1:5 “.5” is not a number, date or Boolean"),
    ("a = 'x\n'", "1:5 text is not closed"),
    ("a = \"\"\"x\"\"", "1:5 text is not closed"),
    ("a = \"\\", "1:6 invalid escape “\\”"),
    ("a = \"\\x41\"", "1:6 invalid escape “\\”"),
    ("a = \"\\uD800\"", "1:6 invalid escape “\\u”"),
    ("a = \"\\u12", "1:6 invalid escape “\\u”"),
    ("a = '\u{7}'", "1:6 control character in text"), ("# \u{0}", "1:3 control character in a comment"),
    ("a = 1\r", "1:6 unexpected text at the end of the line"),
    ("a = 1\na = 2", "2:1 duplicate key “a”"), ("[a]\n[b]\n[a]", "3:2 duplicate key “a”"),
    ("a = 1\n[a.b]", "2:2 duplicate key “a”"), ("a = {}\n[a.b]", "2:2 duplicate key “a”"),
    ("a = []\n[[a]]", "2:3 duplicate key “a”"), ("[a]\nb.c = 1\n[a.b]", "3:4 duplicate key “b”"),
    ("[a.b]\n[a]\nb.c = 1", "3:1 duplicate key “b”"),
    ("a = {b = 1, b.c = 2}", "1:13 duplicate key “b”"),
  ])
  func `an error has a position`(text: String, expected: String) {
    #expect(problem(text) == expected)
  }

  @Test func `all forms of values are read`() throws {
    let text = """
      [whole]
      numbers = [+1_000, -0, 0xFF, 0o17, 0b11]
      [ other . "key" ]
      numbers = [1.5, -1e3, 6.02E+2_3, inf, -nan]
      times = [2024-01-01, 10:00:00.5, 2024-01-01 10:00:00, 2024-01-01t10:00:00z, 2024-01-01T10:00:00-02:30]
      texts = ['\\', "\\\\\\t\\u00e9\\U0001F600", '''
      'a' ''''', \"""\\
          b\r
      ""\\"\"""]
      """
    let node = try read(text)
    #expect(node["whole.numbers"]?.texts == ["1000", "0", "255", "15", "3"])
    let other = node["other"]?["key"]
    #expect(other?["numbers"]?.texts == ["1.5", "-1e3", "6.02E+2_3", "inf", "-nan"])
    #expect(
      other?["times"]?.texts == [
        "2024-01-01", "10:00:00.5", "2024-01-01 10:00:00", "2024-01-01t10:00:00z", "2024-01-01T10:00:00-02:30",
      ])
    #expect(other?["texts"]?.texts == ["\\", "\\\té😀", "'a' ''", "b\n\"\"\""])
  }

  @Test(arguments: [
    String(repeating: "a.", count: 300) + "a = 1", "a = " + String(repeating: "[", count: 300),
    "a = " + String(repeating: "{a = ", count: 300), "[" + String(repeating: "a.", count: 300) + "a]",
    "[" + String(repeating: "a.", count: 200) + "a]\n" + String(repeating: "a.", count: 100) + "a = 1",
    "a = " + String(repeating: "{" + String(repeating: "a.", count: 20) + "a = ", count: 20),
  ])
  func `values nested too deeply are refused`(text: String) {
    #expect(
      problem(text).hasSuffix("tables and arrays are nested more than 256 levels deep"), "\(problem(text))")
  }

  @Test(.timeLimit(.minutes(20)), arguments: ["[[a]]\n", "[a#]\n", "a# = {b.c = 1}\n"])
  func `many tables take linear time`(unit: String) throws {
    let text = (0..<50_000).map { unit.replacing("#", with: String($0)) }.joined()
    #expect(try read(text).entries?.isEmpty == false)
  }
}
