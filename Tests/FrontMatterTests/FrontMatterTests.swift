import FeedCore
import Testing

@testable import FrontMatter

@Suite struct FrontMatterTests {
  /// Returns every scalar as `line:column path=text`, in order.
  private func tree(_ text: String) throws -> [String] {
    let source = Source(name: "a.md", file: Array(text.utf8))
    var lines: [String] = []
    func walk(_ node: DataNode, _ path: String) {
      switch node.value {
      case .scalar(let scalar):
        let place = source.location(node.range)
        lines.append("\(place.line):\(place.column) \(path)=\(scalar.text)")
      case .list(let items): for item in items { walk(item, path + "[]") }
      case .map(let entries):
        for entry in entries {
          let place = source.location(entry.keyRange)
          walk(entry.value, "\(path)/\(place.line):\(place.column) \(entry.key)")
        }
      }
    }
    walk(try FrontMatter.read(source).node, "")
    return lines
  }

  private func body(_ text: String) throws -> String {
    let source = Source(name: "a.md", file: Array(text.utf8))
    return String(utf8: source.bytes[try FrontMatter.read(source).bodyStart...])
  }

  private func problem(_ text: String) -> String? {
    let source = Source(name: "a.md", file: Array(text.utf8))
    do {
      _ = try FrontMatter.read(source)
      return nil
    } catch {
      let place = source.location(error.range ?? 0..<0)
      return "\(place.line):\(place.column) \(error.message) (\(error.help))"
    }
  }

  @Test func `YAML values have their text and position`() throws {
    let text = """
      ---
      title: 1e3
      tags: [no, "two words", 2024-01-01]
      authors:
        - name: Jörg
          url: 'https://example.com/'
      empty:
      ---
      Text
      """
    #expect(
      try tree(text) == [
        "2:8 /2:1 title=1e3",
        "3:8 /3:1 tags[]=no", "3:12 /3:1 tags[]=two words", "3:25 /3:1 tags[]=2024-01-01",
        "5:11 /4:1 authors[]/5:5 name=Jörg", "6:10 /4:1 authors[]/6:5 url=https://example.com/",
        "7:7 /7:1 empty=",
      ])
    #expect(try body(text) == "Text")
  }

  @Test func `TOML keys and values of every type have positions`() throws {
    let text = """
      +++
      title = "One \\"two\\"" # a comment
      date = 2024-09-17T06:45:00+02:00
      count = 1_000
      tags = [
        "a", # first
        'b',
      ]
      inner.deep = true
      author = { name = "Ada", "url" = "x" }

      [[enclosures]]
      url = '''a'''
      [[enclosures]]
      url = \"""b\"""
      +++
      Text
      """
    #expect(
      try tree(text) == [
        "2:9 /2:1 title=One \"two\"",
        "3:8 /3:1 date=2024-09-17T06:45:00+02:00",
        "4:9 /4:1 count=1000",
        "6:3 /5:1 tags[]=a", "7:3 /5:1 tags[]=b",
        "9:14 /9:1 inner/9:7 deep=true",
        "10:19 /10:1 author/10:12 name=Ada", "10:34 /10:1 author/10:26 url=x",
        "13:7 /12:3 enclosures[]/13:1 url=a", "15:7 /12:3 enclosures[]/15:1 url=b",
      ])
    #expect(try body(text) == "Text")
  }

  @Test func `JSON is read with and without fences`() throws {
    let bare = "{\n  \"title\": \"A } \\\" b\",\n  \"tags\": [1, null]\n}\nText"
    #expect(
      try tree(bare) == ["2:12 /2:3 title=A } \" b", "3:12 /3:3 tags[]=1", "3:15 /3:3 tags[]=null"])
    #expect(try body(bare) == "Text")
    #expect(try tree("---json\n{\"a\": \"b\"}\n---\nText") == ["2:7 /2:2 a=b"])
  }

  @Test func `a byte order mark and carriage returns change nothing`() throws {
    let text = "\u{FEFF}---\r\ntitle: One\r\n---\r\nText\r\n"
    #expect(try tree(text) == ["2:8 /2:1 title=One"])
    #expect(try body(text) == "Text\r\n")
  }

  @Test func `a file without front matter is only text`() throws {
    #expect(try body("# Title\n---\n") == "# Title\n---\n")
    #expect(try body("---\n---\nText") == "Text")
    #expect(try body("----\nText") == "----\nText")
  }

  @Test(
    arguments: [
      ("---\na: b\n---\nText", ["a=b"], "Text"), ("---\na: b\n...\nText", ["a=b"], "Text"),
      ("---\na: b\n--- \nText", ["a=b"], "Text"), ("---\na: b\n...\t\r\nText", ["a=b"], "Text"),
      ("---\na: b\n---", ["a=b"], ""), ("---yaml\na: b\n...\nText", ["a=b"], "Text"),
      ("---\na: |\n  +++\n  ----\n  ---x\n  ....\n---\nText", ["a=+++\n----\n---x\n....\n"], "Text"),
      ("---\na: b\n---\n...\n---\nText", ["a=b"], "...\n---\nText"), ("---\na: b\n\n---\nText", ["a=b"], "Text"),
      ("+++\na = 'b'\n+++\nText", ["a=b"], "Text"), ("+++\na = 'b'\n+++ \nText", ["a=b"], "Text"),
      ("+++\na = \"\"\"\n...\n---\n++++\n+++x\n\"\"\"\n+++\nText", ["a=...\n---\n++++\n+++x\n"], "Text"),
      ("+++\na = '''\n...\n'''\n+++\n...\nText", ["a=...\n"], "...\nText"),
      ("---toml\na = 'b'\n---\nText", ["a=b"], "Text"), ("---json\n{\"a\": \"b\"}\n---\nText", ["a=b"], "Text"),
      ("---JSON\n{\"a\":\n\"b\"}\n---\nText", ["a=b"], "Text"), ("--- yaml\na: b\n---\nText", ["a=b"], "Text"),
      ("\n \n---\na: b\n---\n\nText", ["a=b"], "\nText"), ("{\"a\": \"b\"} \n\nText", ["a=b"], "\nText"),
    ] as [(String, [String], String)])
  func `only the fence of its language ends front matter`(text: String, fields: [String], rest: String) throws {
    let node = try FrontMatter.read(Source(name: "a.md", file: Array(text.utf8))).node
    #expect((node.entries ?? []).map { "\($0.key)=\($0.value.scalar?.text ?? "")" } == fields)
    #expect(try body(text) == rest)
  }

  @Test func `unclosed front matter is reported at its start`() {
    #expect(
      problem("---\ntitle: One\n")
        == "1:1 front matter that begins with “---” is not closed "
        + "(add a line “---” after the front matter)")
    #expect(
      problem("+++\ntitle = 1\n---\n")
        == "1:1 front matter that begins with “+++” is not closed "
        + "(add a line “+++” after the front matter)")
  }

  @Test func `an error in YAML is reported at its position in the file`() {
    #expect(
      problem("---\ndate: 2024-01-01\ntitle: One: two\n---\n")
        == "3:11 invalid YAML: “: ” in a value without quotes "
        + "(put a value that contains “: ” in quotes, such as title: \"One: two\")")
    #expect(
      problem("---\ntitle: a\u{7}b\n---\n")
        == "2:9 invalid YAML: control characters are not allowed "
        + "(remove the control character, or write it as \"\\x07\" in quotes)")
    #expect(
      problem("---\n- a\n- b\n---\n")
        == "2:1 front matter must be keys and values, but is a list "
        + "(write one key per line, such as title: My article)")
  }

  @Test func `an error in TOML is reported at its position in the file`() {
    #expect(
      problem("+++\n\ntitle = \"One\n+++\n")
        == "3:9 invalid TOML: text is not closed "
        + "(add the same quote after it, on the same line)")
  }

  @Test func `an error in JSON is reported at its position in the file`() {
    #expect(
      problem("{\n  \"title\": 'One'\n}\n")
        == "2:12 single quotes are not allowed in JSON (write names and strings in double quotes: \"title\": \"…\")")
  }

  @Test func `the expansion of nested aliases is limited`() {
    var text = "---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<10 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(
      problem(text + "---\n")?.hasSuffix(
        "more than 20,000 values, including aliases (use fewer values or aliases (“*name”))")
        == true)
  }

  @Test(arguments: ["---\na: ", "+++\na = ", "{\"a\": "])
  func `unlimited nesting is refused`(start: String) {
    let close = ["-": "\n---\n", "+": "\n+++\n", "{": "}\n"][String(start.prefix(1))] ?? ""
    let text = start + String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000) + close
    #expect(problem(text) != nil)
  }

  @Test func `line breaks that only YAML recognizes do not change positions`() throws {
    #expect(try tree("---\na: \"x\u{2028}y\"\nb: c\n---\n").last == "3:4 /3:1 b=c")
  }

  @Test(arguments: ["\t\t\t\t{\"a\": 1}", " {", "\t{%", "  { }\nText\n"])
  func `an indented brace is no front matter`(text: String) throws {
    #expect(try tree(text) == [])
    #expect(try body(text) == text)
  }

  @Test(arguments: ["{% callout %}\nText\n", "{{< note >}}\nText\n", "{# A #}\nText\n"])
  func `template code at the beginning is no front matter`(text: String) throws {
    #expect(try tree(text) == [])
    #expect(try body(text) == text)
  }
}
