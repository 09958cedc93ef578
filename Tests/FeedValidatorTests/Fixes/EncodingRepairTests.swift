import FeedValidator
import Testing

struct EncodingRepairTests {
  func feed(_ declaration: String) -> String {
    """
    \(declaration)<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Brötchen</title>
    <link>https://example.com/</link><description>Brot</description>
    <atom:link rel="self" href="https://example.com/feed"/></channel></rss>
    """
  }

  func repaired(_ bytes: [UInt8]) -> (text: String, done: [String]) {
    let outcome = FeedRepair(Validator()).repair(bytes, name: "feed.xml")
    return (String(decoding: outcome.bytes, as: UTF8.self), outcome.done)
  }

  private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

  @Test func `a feed in another encoding is converted`() {
    let result = repaired(latin1(feed("<?xml version='1.0' encoding='ISO-8859-1'?>")))
    #expect(result.text == feed("<?xml version='1.0' encoding='UTF-8'?>"))
    #expect(result.done == ["file was converted to UTF-8"])
  }

  @Test func `a wrong declaration is corrected`() {
    for wrong in ["UTF-16", "US-ASCII", "utf8-de"] {
      let result = repaired(Array(feed("<?xml version=\"1.0\" encoding=\"\(wrong)\"?>").utf8))
      #expect(result.text == feed("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), "\(wrong)")
    }
  }

  @Test(arguments: ["ISO-8859-1", "windows-1252", "UTF-8"])
  func `text stays the same if the declaration after white space names another encoding`(encoding: String) {
    let result = repaired(Array(feed("\n <?xml version='1.0' encoding='\(encoding)'?>").utf8))
    #expect(result.text == feed("<?xml version='1.0' encoding='UTF-8'?>"))
    #expect(result.done.last == "white space before the XML declaration was removed")
  }

  @Test func `bytes in the declared encoding keep their text when white space before the declaration is removed`() {
    let result = repaired(latin1(feed("\n<?xml version='1.0' encoding='ISO-8859-1'?>")))
    #expect(result.text == feed("<?xml version='1.0' encoding='UTF-8'?>"))
  }

  @Test(arguments: ["ISO-8859-1", "windows-1252", "US-ASCII", "UTF-8", "utf-8"])
  func `the declared encoding of ASCII is kept when white space before the declaration is removed`(encoding: String) {
    let text = feed("<?xml version='1.0' encoding='\(encoding)'?>").replacing("ö", with: "oe")
    let result = repaired(Array(" \n\(text)".utf8))
    #expect(result.text == text)
    #expect(result.done == ["white space before the XML declaration was removed"])
  }

  @Test(arguments: ["ö", "\u{80}", "é"])
  func `the declared encoding is corrected if one character is not ASCII`(character: String) {
    let start = "<?xml version='1.0' encoding='ISO-8859-1'?>"
    let text = feed(start).replacing("ö", with: character)
    #expect(repaired(Array("\n\(text)".utf8)).text == text.replacing("ISO-8859-1", with: "UTF-8"))
  }

  @Test func `undeclared UTF-16 is converted`() {
    let units = feed("").utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(repaired(units).text == feed(""))
  }

  @Test func `bytes that are not text are unchanged`() {
    let bytes = latin1(feed(""))
    let outcome = FeedRepair(Validator()).repair(bytes, name: "feed.xml")
    #expect(outcome.bytes == bytes)
    #expect(outcome.done == [])
  }

  @Test func `a byte order mark is kept in XML and removed from JSON`() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let xml = FeedRepair(Validator()).repair(mark + Array(feed("").replacing("Brot<", with: "R&D<").utf8), name: "a")
    #expect(xml.bytes.starts(with: mark) && xml.done == ["1 ampersand was escaped"])
    let json = #"{"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": []}"#
    let outcome = FeedRepair(Validator()).repair(mark + Array(json.utf8), name: "a.json")
    #expect(outcome.bytes == Array(json.utf8))
    #expect(outcome.done == ["byte order mark was removed"])
  }
}

extension EncodingRepairTests {
  @Test(arguments: ["ISO-8859-1", "windows-1252", "ISO-8859-15"])
  func `UTF-8 under another declaration keeps its text`(declared: String) {
    let bytes = Array(feed("<?xml version='1.0' encoding='\(declared)'?>").utf8)
    let result = repaired(bytes)
    #expect(result.text == feed("<?xml version='1.0' encoding='UTF-8'?>"))
    #expect(result.done == ["declared encoding was corrected to UTF-8"])
  }

  @Test(arguments: ["ISO-8859-1", "UTF-16", "UTF-8"])
  func `a byte order mark is kept once, whatever encoding is declared`(declared: String) {
    let result = repaired([0xEF, 0xBB, 0xBF] + Array(feed("<?xml version='1.0' encoding='\(declared)'?>").utf8))
    #expect(result.text == "\u{FEFF}" + feed("<?xml version='1.0' encoding='UTF-8'?>"))
    #expect(result.done == (declared == "UTF-8" ? [] : ["file was converted to UTF-8"]))
  }

  @Test func `JSON in UTF-16 is converted`() {
    let json = #"{"version": "https://jsonfeed.org/version/1.1", "title": "Brötchen", "items": []}"#
    let units = json.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(repaired(units).text == json)
  }
}
