import FeedCore
import FeedDocument
import FeedTesting
import Testing

@Suite struct XMLRecordTests {
  private static let selection = XMLSelection(
    records: ["item"], fields: ["title", "x:b", "part"], attributes: ["kind"],
    prefix: { $0 == "http://x.example/" ? "x" : nil })

  /// Returns the records and problems of a text that is read in pieces of some bytes.
  private func read(_ text: String, pieces: Int = .max) -> (records: [String], problems: [String]) {
    read(Array(text.utf8), pieces: pieces)
  }

  private func read(_ bytes: [UInt8], pieces: Int = .max) -> (records: [String], problems: [String]) {
    let reader = XMLRecordReader(XMLRecordTests.selection, file: "a.xml")
    var records: [XMLRecord] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      records += reader.read(Array(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
    }
    records += reader.finish()
    return (records.map(shown), reader.diagnostics.map { "\($0.location?.line ?? 0) \($0.rule)" })
  }

  private func shown(_ record: XMLRecord) -> String {
    let inner = record.children.map(shown).joined()
    return "\(record.name)@\(record.line)\(record.attributes["kind"].map { "[\($0)]" } ?? "")"
      + "\(record.isComplete ? "" : "!")(\(record.text)\(inner))"
  }

  @Test func `a record contains only the selected elements`() {
    let text = """
      <?xml version="1.0"?>
      <r xmlns:y="http://x.example/"><item kind="k" other="o"><title>A &amp; <![CDATA[<b>]]></title>
        <secret>s<title>hidden</title></secret>
        <y:b>ü</y:b></item><item/></r>
      """
    let (records, problems) = read(text)
    #expect(records == ["item@2[k](title@2(A & <b>)x:b@4(ü))", "item@4()"])
    #expect(problems == [])
  }

  @Test func `the records do not depend on the size of the chunks`() {
    let texts = [
      "\u{FEFF}<r><item><title>für & immer</title><u:b/></item>\n<item><title>字\u{1}</title></item></r>",
      "junk\n<r><item><title>a</item>\n<item><title>b < c</title></item>\n<item><title>d</title></item></r>",
      "<r><item><title>a &nbsp; b</title></item>\n<item><title>cut",
      "<r><item><title>a<!-- & - < > -> --> & b</title></item>\n<item><title>c</title></item></r>",
      "<r><item><title>a<![CDATA[& ] < ]> ]]]> & b</title></item>\n<item><title>c</title></item></r>",
      "<r><item><title>a<?p & ? < > ?> & b</title></item>\n<item><title>c</title></item></r>",
      "<r><item><title>a<!--b--><![CDATA[c]]><?d e?><!-- --> < f</title></item>\n<item/></r>",
      "<r><item><title>&#38;&#x26;&lt;&gt;&quot;&apos; &#x; &#; &;&& &#12345678901;</title></item></r>",
      "<r><item><title>a<![CDATA[b & c", "<r><item><title>a<!-- b & c", "<r><item><title>a & b &am",
    ]
    for text in texts {
      let whole = read(text)
      for pieces in 1...40 {
        let parts = read(text, pieces: pieces)
        #expect(parts.records == whole.records, "in pieces of \(pieces): \(text)")
        #expect(parts.problems == whole.problems, "in pieces of \(pieces): \(text)")
      }
    }
  }

  @Test func `an error in one record does not affect the next`() {
    let (records, problems) = read(
      "<r>\n<item><title>a</item>\n<item><title>b < c</title></item>\n<item><title>d</title></item>\n</r>")
    #expect(records == ["item@2!(title@2(a))", "item@3(title@3(b < c))", "item@4(title@4(d))"])
    #expect(problems == ["2 xml/not-well-formed", "3 xml/bare-less-than"])
  }

  @Test func `after a fatal error, reading continues with the next record`() {
    let (records, problems) = read(
      "<r>\n<item><title>a</title></item>\n<item><title x=>b</title>\n</item><1><item kind='a&amp;b'>c</item>\n</r>\n"
        + "<r><item><title>&lt;</title></item></r>")
    #expect(records.first == "item@2(title@2(a))")
    #expect(records.suffix(1) == ["item@6(title@6(<))"])
    #expect(problems.contains("3 xml/not-well-formed"))
  }

  @Test func `an unescaped ampersand is read as a character`() {
    let (records, problems) = read("<r><item><title>a & b &c; &d e?f=1&g=2</title></item></r>")
    #expect(records == ["item@1(title@1(a & b &c; &d e?f=1&g=2))"])
    #expect(problems == ["1 xml/bare-ampersand"])
  }

  @Test(arguments: [
    ("<!-- & -->", ""), ("<![CDATA[& ]]]>", "& ]"), ("<?p & ?>", ""), ("<!-- <i> --><![CDATA[<i>]]>", "<i>"),
  ])
  func `an ampersand after a section is escaped, and one in it is not`(section: String, content: String) {
    for pieces in [1, 2, 3, 5, .max] {
      let (records, problems) = read("<r><item><title>a\(section) & b</title></item></r>", pieces: pieces)
      #expect(records == ["item@1(title@1(a\(content) & b))"], "in pieces of \(pieces)")
      #expect(problems == ["1 xml/bare-ampersand"], "in pieces of \(pieces)")
    }
  }

  @Test func `an incomplete file gives an incomplete record`() {
    let (records, problems) = read("<r>\n<item><title>a</title></item>\n<item><title>b</title><part>c")
    #expect(records == ["item@2(title@2(a))", "item@3!(title@3(b)part@3!())"])
    #expect(problems == ["3 xml/premature-end"])
  }

  @Test(arguments: ["énoncé", "字", "_a", "A", "a.b-c"]) func `an element’s name begins with any letter`(name: String) {
    let (records, problems) = read("<r><item><\(name)>x</\(name)><title>a</title></item></r>")
    #expect(records == ["item@1(title@1(a))"])
    #expect(problems == [])
  }

  @Test(arguments: ["<1", "< b", "<-", "<=", "<"]) func `other characters after “<” make it text`(text: String) {
    let (records, problems) = read("<r><item><title>a \(text)</title></item></r>")
    #expect(records == ["item@1(title@1(a \(text)))"])
    #expect(problems == ["1 xml/bare-less-than"])
  }

  @Test(arguments: ["UTF-8", "utf-8", "Utf8", "US-ASCII", "us-ascii", "ascii"])
  func `bytes that are not UTF-8 are reported, in whatever case the encoding is written`(name: String) {
    let start = "<?xml version=\"1.0\" encoding=\"\(name)\"?><r><item><title>a"
    let (records, problems) = read(Array(start.utf8) + [0xE9] + Array("b</title></item></r>".utf8))
    #expect(records == ["item@1(title@1(a\u{FFFD}b))"])
    #expect(problems == ["1 encoding/malformed"])
  }
}
