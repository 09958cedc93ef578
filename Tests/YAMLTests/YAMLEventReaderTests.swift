import Testing
import YAML

@Suite struct YAMLEventReaderTests {
  /// Returns the events of a text as `offset kind`, followed by its problem.
  private func events(_ text: String) -> [String] {
    var events: [String] = []
    do throws(YAMLError) {
      var reader = try YAMLEventReader(Array(text.utf8)[...])
      while let event = try reader.next() {
        let anchor = event.anchor.map { " &\($0)" } ?? ""
        let kind =
          switch event.kind {
          case .documentStart: "document"
          case .scalar(let text, let isPlain): (isPlain ? "plain " : "text ") + text
          case .listStart: "list"
          case .mapStart: "map"
          case .end: "end"
          case .alias: "alias"
          }
        events.append("\(event.offset) \(kind)\(anchor)")
      }
    } catch {
      events.append("\(error.offset) \(error.isInvalidCharacter ? "character" : "error") \(error.problem)")
    }
    return events
  }

  @Test func `scalars, collections, anchors and aliases have their byte offsets`() {
    #expect(
      events("é: &a [1, 'ü', \"x\"]\nb: *a\n") == [
        "0 document", "0 map", "0 plain é", "4 list &a", "8 plain 1", "11 text ü", "17 text x", "20 end",
        "22 plain b", "25 alias &a", "28 end",
      ])
  }

  @Test func `block scalars, empty values and several documents are read`() {
    #expect(events("a: |\n  b\n") == ["0 document", "0 map", "0 plain a", "3 text b\n", "9 end"])
    #expect(events("a:\n") == ["0 document", "0 map", "0 plain a", "2 plain ", "3 end"])
    #expect(events("--- a\n--- b\n") == ["0 document", "4 plain a", "6 document", "10 plain b"])
    #expect(events("") == [])
  }

  @Test func `line breaks that only YAML recognizes are ordinary characters`() {
    #expect(
      events("a: \"x\u{2028}y\"\r\nb: c\u{85}d: e") == [
        "0 document", "0 map", "0 plain a", "3 text x\u{2028}y", "12 plain b", "15 plain c", "18 plain d", "21 plain e",
        "22 end",
      ])
  }

  @Test func `a byte order mark before a scalar is not part of it`() {
    #expect(events("a: \u{FEFF}b") == ["0 document", "0 map", "0 plain a", "3 plain b", "7 end"])
  }

  @Test func `problems have their byte offsets`() {
    #expect(events("é: [a\nb: c").last == "8 error did not find expected ',' or ']'")
    #expect(events("a: b: c").last == "4 error mapping values are not allowed in this context")
    #expect(events("é: a\u{7}b").last == "5 character control characters are not allowed")
  }

  @Test(
    arguments: [
      ("a: \"b\nc: d\n", 3, "while scanning a quoted scalar"), ("a: 'b\nc", 3, "while scanning a quoted scalar"),
      ("é: \"ü\nc\n", 4, "while scanning a quoted scalar"), ("ü: é\nb: 'é\n\n\n", 10, "while scanning a quoted scalar"),
      ("é: [ü, b\nc: d\n", 4, "while parsing a flow sequence"), ("é: {ü: b\nc: d\n", 4, "while parsing a flow mapping"),
      ("é: [a]\nü: [é, [b, c\n", 17, "while parsing a flow sequence"),
      ("é: \"ü\\q\"\n", 4, "while parsing a quoted scalar"),
    ])
  func `a problem has the byte offset of what was being read`(text: String, offset: Int, context: String) {
    let error = #expect(throws: YAMLError.self) {
      var reader = try YAMLEventReader(Array(text.utf8)[...])
      while try reader.next() != nil {}
    }
    #expect(error?.context == context)
    #expect(error?.contextOffset == offset)
  }

  @Test func `nesting does not use the stack`() {
    let events = events(String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000))
    #expect(events.count == 40_001)
  }
}
