import FeedCore
import FeedDocument
import FeedTesting
import Testing

private func problem(_ text: String) throws -> (rule: String, message: String, place: String) {
  let reading = XMLReader.read(Array(text.utf8), name: "a")
  let diagnostic = try #require(reading.diagnostics.first)
  let location = try #require(diagnostic.location)
  #expect(reading.diagnostics.count == 1)
  #expect(!reading.document.isComplete)
  return (diagnostic.rule.rawValue, diagnostic.message, "\(location.line):\(location.column)+\(location.byteCount)")
}

@Test(arguments: [
  ("<a>\n<b>x</a>", "xml/mismatched-tag", "“</a>” does not close “<b>”", "2:5+3"),
  ("<a>x & y</a>", "xml/bare-ampersand", "unescaped “&”", "1:6+1"),
  ("<a>x &b y</a>", "xml/bare-ampersand", "unescaped “&”", "1:6+1"),
  ("<a b='x&y=1'/>", "xml/bare-ampersand", "unescaped “&”", "1:8+1"),
  ("<a>x&nbsp;y</a>", "xml/undefined-entity", "entity “&nbsp;” is not defined", "1:5+6"),
  ("<a><dc:x/></a>", "xml/undeclared-prefix", "prefix “dc” is not declared", "1:5+4"),
  ("<a><x dc:y=''/></a>", "xml/undeclared-prefix", "prefix “dc” is not declared", "1:7+4"),
  ("<a b='1' c='' b='2'/>", "xml/repeated-attribute", "duplicate attribute “b”", "1:15+1"),
  ("<a>x\u{1}</a>", "xml/invalid-character", "character U+0001 is not allowed in XML", "1:5+1"),
  ("<a><b>", "xml/premature-end", "“<b>” is not closed at the end of the file", "1:7+0"),
  ("<a/><b/>", "xml/not-well-formed", "second root element is not allowed", "1:5+0"),
  (
    "\n <?xml version='1.0'?><a/>", "xml/space-before-declaration",
    "white space before the XML declaration is not allowed",
    "1:1+2"
  ),
  ("", "xml/empty", "file is empty", "1:1+0"),
  ("hello", "xml/not-well-formed", "file is not XML: it does not begin with “<”", "1:1+0"),
  ("<a b='<'/>", "xml/less-than-in-attribute", "“<” is not allowed in an attribute value", "1:7+1"),
])
func `an error of well-formedness is reported in one sentence`(
  text: String, rule: String, message: String, place: String
) throws {
  let found = try problem(text)
  #expect(found.rule == rule)
  #expect(found.message == message)
  #expect(found.place == place)
}

@Test(arguments: [
  ("<!ENTITY a '&a;'>", "<a>x&a;</a>", "1:5+3"), ("<!ENTITY a '&b;'><!ENTITY b 'x&a;'>", "<a>&a;</a>", "1:4+3"),
  ("<!ENTITY a '&b;'><!ENTITY b '<i>&#38;c;</i>'><!ENTITY c '&b;'>", "<a b='&a;'/>", "1:7+3"),
])
func `recursive entities are not well-formed`(
  declarations: String, element: String, place: String
) throws {
  let found = try problem("<!DOCTYPE a [\(declarations)]>\n\(element)")
  #expect(found.rule == "xml/not-well-formed")
  #expect(found.message == "XML is not well-formed: entity “&a;” refers to itself")
  #expect(found.place == "2" + place.dropFirst())
}

@Test func `recursive entities are errors only if they are used`() {
  #expect(
    rules("<!DOCTYPE a [<!ENTITY a '&b;'><!ENTITY b '&a;'><!ENTITY c '&d;&d;'><!ENTITY d 'x'>]><a>&c;&d;</a>") == [])
}

@Test(.timeLimit(.minutes(20)))
func `sixty thousand nested entities take linear time`() {
  let chain = (0..<60_000).map { "<!ENTITY e\($0) '&e\($0 + 1);&e\($0 + 1);'>" }.joined()
  #expect(rules("<!DOCTYPE a [\(chain)<!ENTITY e60000 'x'>]><a>&e0;&e0;&e1;</a>") == [])
}

@Test func `everything before an error is in the document`() throws {
  let reading = XMLReader.read(Array("<a><b>one</b><c>two</b></a>".utf8), name: "a")
  let root = try #require(reading.document.root)
  #expect(root.elements.map { $0.text.string } == ["one", "two"])
  #expect(reading.diagnostics.first?.related.first?.message == "“<c>” was opened here")
}

@Test func `the reader ends for any input`() {
  let bomb = """
    <!DOCTYPE a [ <!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"> <!ENTITY b "&a;&a;&a;"> ]>
    <a>\(String(repeating: "&a;", count: 40_000))</a>
    """
  #expect(rules(bomb) == ["limit/entities-too-large"])
  #expect(rules(String(repeating: "<a>", count: 100_000)) == ["limit/too-deep"])
  let attributes = (0..<100_000).map { "a\($0)='='" }.joined(separator: " ")
  #expect(rules("<a \(attributes)/>") == ["limit/too-many-attributes"])
  let namespaces = (0..<200).map { "xmlns:n\($0)='u'" }.joined(separator: " ")
  #expect(rules("<a \(namespaces)><b \(namespaces)/></a>") == ["limit/too-many-namespaces"])
}

private func rules(_ text: String) -> [String] {
  XMLReader.read(Array(text.utf8), name: "a").diagnostics.map(\.rule.rawValue)
}

@Test func `random bytes give a diagnostic or a document, and no crash`() {
  var generator = SplitMix(1)
  func random() -> Int { Int.random(in: 0...Int.max, using: &generator) }
  let pieces =
    [
      "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&", ";", "&#", "&amp;", "a", "b:", " ", "=", "\"", "'",
      "<?xml", "?>", "<!DOCTYPE", "[", "]", "xmlns", "\u{0}", "\r", "é", "<a>", "</a>", "<!ENTITY", "%", "{", "}", ",",
      "\\u", "1", "e", "-",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xFE, 0xFF]]
  for _ in 0..<20_000 {
    let bytes = (0..<random() % 40).flatMap { _ in pieces[random() % pieces.count] }
    let xml = XMLReader.read(bytes, name: "a")
    #expect(xml.document.isComplete || !xml.diagnostics.isEmpty)
    for index in 0..<xml.document.nodeCount { _ = (xml.document[index].text.bytes, xml.document[index].location) }
    let json = JSONReader.read(bytes, name: "a")
    #expect(json.document.isComplete || !json.diagnostics.isEmpty)
  }
}
