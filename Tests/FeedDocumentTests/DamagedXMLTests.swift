import FeedCore
import FeedDocument
import FeedTesting
import Testing

/// XML that is not well-formed: what is said about it, and what can still be read.
@Suite struct DamagedXMLTests {
  private static func findings(_ text: String) -> [String] {
    XMLReader.read(Array(text.utf8), name: "a").diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column)+\($0.byteCount)" } ?? ""
      return "\(place) \(diagnostic.rule) \(diagnostic.message)"
    }
  }

  @Test(arguments: [
    ("<a>x < y</a>", "1:6+1 xml/bare-less-than unescaped “<”"),
    ("<a>1<2</a>", "1:5+1 xml/bare-less-than unescaped “<”"),
    ("<a>x <y and z</a>", "1:6+1 xml/bare-less-than unescaped “<”"),
    ("<a>x<![CDATA[y</a>", "1:5+9 xml/unclosed-section CDATA section is not closed"),
    ("<a>x<!-- y</a>", "1:5+4 xml/unclosed-section comment is not closed"),
    ("<a>x<?y </a>", "1:5+2 xml/unclosed-section processing instruction is not closed"),
    ("<a>x ]]> y</a>", "1:6+3 xml/section-end “]]>” is not allowed in text"),
    ("<a>a longer text before ]]> it</a>", "1:25+3 xml/section-end “]]>” is not allowed in text"),
    (
      "<a><![CDATA[x <![CDATA[ y ]]> z ]]></a>",
      "1:33+3 xml/section-end CDATA section cannot contain “]]>”, which ends it"
    ),
    ("<a><![CDATA[x\u{8}y]]></a>", "1:14+1 xml/invalid-character character U+0008 is not allowed in XML"),
    ("<a b='x\u{1B}'/>", "1:8+1 xml/invalid-character character U+001B is not allowed in XML"),
    ("<a>x\u{FFFF}</a>", "1:5+3 xml/invalid-character character U+FFFF is not allowed in XML"),
    ("<a>&#8;</a>", "1:4+4 xml/invalid-character reference to a character that is not allowed in XML"),
    ("<a>&#xZZ;</a>", "1:4+6 xml/malformed-reference “&#xZZ;” is not a character reference"),
    ("<a>&#160 x</a>", "1:4+5 xml/malformed-reference “&#160” is not a character reference"),
    (
      "<a>&#xD83D;&#xDE00;</a>",
      "1:4+16 xml/malformed-reference “&#xD83D;&#xDE00;” is a surrogate pair, not a character"
    ),
    ("<a>&#xD83D;x</a>", "1:4+8 xml/malformed-reference “&#xD83D;” is half of a surrogate pair, not a character"),
    ("<a b=c/>", "1:6+1 xml/malformed-tag value of attribute “b” is not in quotes"),
    ("<a b/>", "1:4+1 xml/malformed-tag attribute “b” has no value"),
    ("<a b='c'd='e'/>", "1:9+1 xml/malformed-tag white space is missing before the attribute"),
    ("<a b='c>\n<d/></a>", "1:6+1 xml/malformed-tag value of attribute “b” has no closing quote"),
    ("<a \"b\"/>", "1:4+3 xml/malformed-tag “\"b\"” is not an attribute of “<a>”"),
    ("<a><b<c/></b></a>", "1:4+2 xml/malformed-tag tag “<b” has no “>”"),
    ("<a><b></b c></a>", "1:11+1 xml/malformed-tag end tag “</b>” must contain only the name"),
    ("<a><b></></b></a>", "1:7+3 xml/malformed-tag end tag has no name"),
    ("<a><!-- b -- c --></a>", "1:11+2 xml/hyphens-in-comment “--” is not allowed in a comment"),
    (
      "<a><?xml version='1.0'?></a>",
      "1:4+21 xml/misplaced-declaration XML declaration is only allowed at the start of the file"
    ),
    (
      "<?xml encoding='UTF-8'?><a/>",
      "1:1+24 xml/malformed-declaration version is missing in the XML declaration"
    ),
    ("<?xml version='1.0'><a/>", "1:1+20 xml/malformed-declaration XML declaration must end with “?>”"),
    (
      "<?xml version='1.0' standalone='maybe'?><a/>",
      "1:1+40 xml/malformed-declaration standalone must be yes or no"
    ),
    ("<?xml version='2.0'?><a/>", "1:1+21 xml/version XML version is not 1.0"),
    ("<?xml version='1.x' encoding='UTF-8'?><a/>", "1:1+38 xml/version XML version is not 1.0"),
    ("<?xml version=' 1.0'?><a/>", "1:1+22 xml/version XML version is not 1.0"),
    ("<?xml version=''?><a/>", "1:1+18 xml/version XML version is not 1.0"),
    (
      "<a><!DOCTYPE a></a>",
      "1:4+9 xml/malformed-doctype document type declaration is only allowed once, before the root element"
    ),
    ("<!DOCTYPE a [ <!ENTITY ]><a/>", "xml/malformed-doctype document type declaration has a syntax error"),
    ("Warning: x\n<a/>", "1:1+0 xml/not-well-formed text before the root element is not allowed"),
    (
      "Warning: x\n<?xml version='1.0'?><a/>",
      "1:1+11 xml/space-before-declaration text before the XML declaration is not allowed"
    ),
    ("<a/>x", "1:5+0 xml/not-well-formed text after the end of the root element is not allowed"),
    ("<!-- -->", "1:9+0 xml/premature-end file has no root element"),
    ("\u{FEFF}\u{FEFF}<a/>", "1:1+3 xml/second-byte-order-mark second byte order mark is not allowed"),
  ])
  func `each error is described in words of our own, at its position`(text: String, finding: String) {
    let found = Self.findings(text)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(finding) == true, "\(found)")
  }

  @Test func `reading continues after an error, and finds the others`() {
    let text = """
      <a>
      <b>Salt & pepper</b>
      <c d=e>1 < 2</c>
      <f g="1" g="2">&nbsp;</f>
      <h>not closed
      <i>closed</i>
      </a>
      """
    #expect(
      Self.findings(text).map { $0.split(separator: " ").dropFirst().first.map(String.init) ?? "" } == [
        "xml/bare-ampersand", "xml/malformed-tag", "xml/bare-less-than", "xml/repeated-attribute",
        "xml/undefined-entity", "xml/mismatched-tag",
      ])
  }

  @Test(arguments: [
    "<a><b><c>x</b></c></a>", "<a><b>x</a>", "<a><b>x</B></a>", "<a>x</b></a>", "<a><title>x</titel><b/></a>",
    "<a><p>x<br>y</p><b/></a>", "<a><b>x</x><bc>y</bc></a>", "<a><b>x</x><b-c>y</b-c></a>",
    "<a><b>x</x><b.c>y</b.c></a>", "<a><b>x</x><b1>y</b1></a>", "<a><b>x</x><bé>y</bé></a>",
    "<a><b>x</x><c>y</c></b></a>", "<a><b>x</x>y</b ></a>", "<a><b>x</x>y</b\n></a>",
  ])
  func `one wrong tag is one error`(text: String) {
    #expect(Self.findings(text).count == 1, "\(Self.findings(text))")
  }

  @Test func `an element is recognized as intended, also after errors`() throws {
    let text = "<a><b>Salt & rye &lt; 1 < 2 &amp; ok</b><c d=e f='g & h'/><n:i/></a>"
    let root = try #require(XMLReader.read(Array(text.utf8), name: "a").document.root)
    let children = Array(root.elements)
    #expect(children.map(\.name?.local) == ["b", "c", "i"])
    #expect(children[0].text.string == "Salt & rye < 1 < 2 & ok")
    #expect(children[1].attribute("d")?.value.string == "e")
    #expect(children[1].attribute("f")?.value.string == "g & h")
    #expect(children[1].damage == .values)
    #expect(children[0].damage == [])
  }

  @Test func `a text with errors reads like the text without them`() {
    var generator = SplitMix(18)
    let pieces: [(good: String, bad: String)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("<i>x</i>", "<i>x</i>"), ("y", "y"), (" ", " "), ("&#233;", "&eacute;"),
      ("<!-- c -->", "<!-- c -->"), ("<![CDATA[<&]]>", "<![CDATA[<&]]>"), ("é", "é"), ("\n", "\n"),
    ]
    for _ in 0..<500 {
      let chosen = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let (good, bad) = (chosen.map { $0.good + " " }.joined(), chosen.map { $0.bad + " " }.joined())
      func texts(_ text: String) -> [String] {
        let document = XMLReader.read(Array("<a><b>\(text)</b></a>".utf8), name: "a").document
        return (0..<document.nodeCount).map { document[$0].text.string }
      }
      #expect(texts(good) == texts(bad), "\(bad)")
    }
  }

  @Test func `any text is read to an end, and nothing is outside of it`() {
    var generator = SplitMix(7)
    let pieces = [
      "<", ">", "</", "/>", "<a", "<b>", "</b>", "</a>", "<c d='e'", " f", "=", "'", "\"", "&", ";", "&#x1F;", "]]>",
      "<![CDATA[", "<!--", "-->", "<?xml ", "?>", "<!DOCTYPE a>", "x", " ", "\u{1}", "é", "n:o",
    ]
    for _ in 0..<5_000 {
      let text =
        "<a>"
        + (0..<Int.random(in: 0..<25, using: &generator)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }.joined() + "</a>"
      let bytes = Array(text.utf8)
      let reading = XMLReader.read(bytes, name: "a")
      #expect(reading.document.isComplete == reading.diagnostics.isEmpty, "\(text)")
      for diagnostic in reading.diagnostics {
        #expect(diagnostic.location.map { $0.byteOffset + $0.byteCount <= bytes.count } == true, "\(text)")
      }
      for index in 0..<reading.document.nodeCount {
        let node = reading.document[index]
        #expect(node.range.upperBound <= bytes.count && !node.text.string.contains("\u{0}"), "\(text)")
      }
    }
  }
}
