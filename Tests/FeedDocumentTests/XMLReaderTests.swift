import FeedCore
import FeedDocument
import Testing

@Test func `elements, attributes and text have positions`() throws {
  let text = """
    <?xml version="1.0"?>
    <!-- hello -->
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="urn:t" xml:lang='en'>
      <title>A &amp; B</title>
      <link thr:count="2" href="a&#38;b"/>
    </feed>
    """
  let reading = XMLReader.read(Array(text.utf8), name: "feed.xml")
  #expect(reading.diagnostics.isEmpty)
  let root = try #require(reading.document.root)
  #expect(root.name == DocumentName("http://www.w3.org/2005/Atom", "feed"))
  #expect(root.location == SourceLocation(file: "feed.xml", line: 3, column: 2, byteOffset: 38, byteCount: 4))
  let title = try #require(root.element(DocumentName("http://www.w3.org/2005/Atom", "title")))
  #expect(title.text.string == "A & B")
  let link = try #require(Array(root.elements).last)
  #expect(link.writtenName == "link")
  #expect(link.attribute("href")?.value.string == "a&b")
  #expect(link.attribute("href")?.string == "a&b")
  #expect(link.attribute("count", in: "urn:t")?.string == "2")
  #expect(link.attribute("count", in: "urn:t")?.value.string == "2")
  #expect(link.attributes.count == 2)
  #expect(reading.document.namespaceDeclarations.map(\.prefix) == ["", "thr"])
  #expect(reading.document.topNodes.map(\.kind) == [.comment, .element])
}

@Test func `an offset in decoded text maps to the source`() throws {
  let text = "<a>&lt;p&gt;x<![CDATA[<b>]]>\r\n&#xE4;y</a>"
  let root = try #require(XMLReader.read(Array(text.utf8), name: "a").document.root)
  let decoded = root.text
  #expect(decoded.string == "<p>x<b>\näy")
  func source(_ range: Range<Int>) -> String {
    let range = decoded.sourceRange(range)
    return String(utf8: Array(text.utf8)[range])
  }
  #expect(source(0..<1) == "&lt;")
  #expect(source(1..<2) == "p")
  #expect(source(0..<3) == "&lt;p&gt;")
  #expect(source(4..<7) == "<b>]]>")
  #expect(source(10..<11) == "y")
}

@Test func `comments and instructions do not split text or tags`() throws {
  let text = "<a x='<!--'>one<!-- <b> -->two<?pi <c> ?><b/><b></b></a>"
    .replacing("'<!--'", with: "'&lt;!--'")
  let root = try #require(XMLReader.read(Array(text.utf8), name: "a").document.root)
  #expect(root.text.string == "onetwo")
  #expect(root.children.map(\.kind) == [.text, .comment, .text, .processingInstruction, .element, .element])
  #expect(root.elements.map { String(utf8: Array(text.utf8)[$0.range]) } == ["<b/>", "<b></b>"])
}

@Test func `a document type is detected, and its entities are read`() throws {
  let text = """
    <!DOCTYPE rss SYSTEM "http://example.com/rss.dtd" [ <!-- <!ENTITY no "no"> --> <!ENTITY hi "hello"> ]>
    <rss a="&hi;">&hi; &eacute;</rss>
    """
  let reading = XMLReader.read(Array(text.utf8), name: "a")
  #expect(reading.diagnostics.isEmpty)
  #expect(reading.document.doctype?.systemID == "http://example.com/rss.dtd")
  #expect(reading.document.root?.text.string == "hello é")
  #expect(reading.document.root?.attribute("a")?.value.string == "hello")
}
