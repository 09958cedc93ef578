import FeedCore
import FeedDocument
import Testing

/// Positions are those of the bytes that they are about, whatever comes before the root element and in any encoding.
@Suite struct OffsetTests {
  private static let declarations = [
    "", "<?xml version=\"1.0\"?>", "<?xml version='1.0'?>\r\n", "<?xml-stylesheet href='a.css'?>\n", "<!-- ä -->\n",
    "<!DOCTYPE a>\n", "<!DOCTYPE a [ <!ENTITY b 'c'> <!-- > --> ]>", "\n\n", "<?p é?><!-- é -->\r\n\t",
    "<!DOCTYPE a [ <!ENTITY % p SYSTEM 'http://example.com/p.ent'> %p; ]>",
  ]
  /// A text with markers for an element, an attribute, a text and an error.
  private static let body = "<a b='ä' c='d'>\n  <e f=\"&amp;g\">é&#233;<![CDATA[<h>]]></e>\r\n  <i>j</i></a>"

  private static let encodings: [(name: String, encode: @Sendable (String) -> [UInt8])] = [
    ("UTF-8", { Array($0.utf8) }),
    ("UTF-8 with a mark", { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }),
    ("UTF-16LE", { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
    ("UTF-16BE", { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }),
    (
      "UTF-32LE",
      {
        [0xFF, 0xFE, 0, 0]
          + $0.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) } }
      }
    ),
  ]

  @Test func `names, values and texts are where they are written`() throws {
    for declaration in Self.declarations {
      for encoding in Self.encodings {
        let text = declaration + Self.body
        let document = XMLReader.read(encoding.encode(text), name: "a").document
        let what = "\(encoding.name): \(text)"
        #expect(String(utf8: document.source.bytes) == text, "\(what)")
        let root = try #require(document.root, "\(what)")
        #expect(root.writtenName == "a", "\(what)")
        #expect(root.attribute("b")?.value.string == "ä", "\(what)")
        let element = try #require(root.elements.first { _ in true }, "\(what)")
        #expect(element.text.string == "éé<h>", "\(what)")
        #expect(element.attribute("f").map { String(utf8: document.source.bytes[$0.valueRange]) } == "&amp;g")
        let lines = (declaration + "<a b='ä' c='d'>\n").utf8.count { $0 == UInt8(ascii: "\n") }
        #expect(element.location.line == lines + 1 && element.location.column == 4, "\(what)")
      }
    }
  }

  @Test func `an error is at the character that is wrong`() throws {
    for declaration in Self.declarations {
      for encoding in Self.encodings {
        let text = declaration + Self.body.replacing("<i>j</i>", with: "<i>j & k</i>")
        let reading = XMLReader.read(encoding.encode(text), name: "a")
        let what = "\(encoding.name): \(text)"
        let diagnostic = try #require(reading.diagnostics.first { $0.rule == "xml/bare-ampersand" }, "\(what)")
        let location = try #require(diagnostic.location)
        #expect(reading.document.source.bytes[location.byteOffset] == UInt8(ascii: "&"), "\(what)")
        #expect(location.column == 8, "\(what)")
      }
    }
  }

  @Test func `a second byte order mark is one error in each encoding`() {
    for encoding in Self.encodings where encoding.name != "UTF-8" {
      for text in ["<a/>", "<?xml version='1.0'?><a/>"] {
        let reading = XMLReader.read(encoding.encode("\u{FEFF}" + text), name: "a")
        #expect(
          reading.diagnostics.filter { $0.rule.vocabulary == "xml" }.map(\.rule) == ["xml/second-byte-order-mark"],
          "\(encoding.name)")
      }
    }
  }

  @Test func `JSON in another encoding is read, with its problems at their positions`() throws {
    let text = "{ \"ä\": 1,\n  \"b\": 2, \"b\": 3 }"
    for encoding in Self.encodings {
      let reading = JSONReader.read(encoding.encode(text), name: "a.json")
      #expect(reading.document.isComplete, "\(encoding.name)")
      let repeated = try #require(reading.diagnostics.first { $0.rule == "json/repeated-member" }, "\(encoding.name)")
      #expect(repeated.location.map { "\($0.line):\($0.column)" } == "2:11", "\(encoding.name)")
      let expected: Set<RuleID> =
        encoding.name == "UTF-8"
        ? [] : encoding.name.hasPrefix("UTF-8") ? ["json/byte-order-mark"] : ["json/not-utf-8"]
      #expect(Set(reading.diagnostics.map(\.rule)).subtracting(["json/repeated-member"]) == expected)
    }
  }

  @Test func `bytes that libxml2 would take for another encoding are a character that XML does not allow`() {
    let reading = XMLReader.read([0xEF, 0xBB, 0xBF, 0x3C, 0, 0x3F, 0, 0x61], name: "a")
    #expect(!reading.document.isComplete && !reading.diagnostics.isEmpty)
  }
}
