import FeedCore
import FeedValidator
import Testing

/// Files that are not feeds: one message each.
@Suite struct OtherFileTests {
  private func messages(_ text: String, name: String = "a.xml") -> [String] {
    Validator().validate(Array(text.utf8), name: name).diagnostics.map { "\($0.rule): \($0.message)" }
  }

  @Test(arguments: [
    "<!doctype html><html><head><title>Gone</title></head><body>Gone<br></body></html>",
    "<!DOCTYPE html>\n<html lang=en><head><title>Gone</title></head><body>Gone</body></html>",
    "<HTML><BODY>A & B</BODY></HTML>", "\n<!-- x -->\n<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
    "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"a.dtd\"><html></html>",
    "<!DOCTYPE html>", "<head><meta charset=utf-8></head>",
  ])
  func `an HTML page is one error`(page: String) {
    #expect(messages(page) == ["feed/html-page: file is an HTML page instead of a feed"])
  }

  @Test func `a feed with an HTML document type is a feed`() {
    #expect(!messages("<!DOCTYPE html><rss version=\"2.0\"/>").contains { $0.hasPrefix("feed/html-page") })
  }

  @Test(arguments: ["urlset", "sitemapindex"])
  func `a sitemap is one error`(root: String) {
    #expect(
      messages("<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url/></\(root)>")
        == ["feed/unknown-root: file is a sitemap instead of a feed"])
  }

  @Test(arguments: ["{}", "{ \"name\": \"x\", \"version\": \"1.0.0\" }", "{ \"compilerOptions\": {} }"])
  func `JSON that is not a feed is one error`(json: String) {
    #expect(
      messages(json, name: "a.json")
        == ["feed/not-json-feed: JSON object has neither “items” nor the “version” of a JSON Feed"])
  }

  @Test(arguments: ["[site]\ntitle = \"Bread\"", "[[authors]]\nname = \"Ada\""])
  func `a table of TOML is not JSON`(toml: String) {
    #expect(messages(toml) == ["xml/not-well-formed: file is not XML: it does not begin with “<”"])
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 0x08, 0x00], "a gzip archive"), ([0x50, 0x4B, 0x03, 0x04, 0x14], "a ZIP archive"),
      (Array("BZh9".utf8), "a bzip2 archive"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
      ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG image"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"), (Array("GIF89a".utf8), "a GIF image"),
      (Array("%PDF-1.7".utf8), "a PDF document"), (Array("SQLite format 3\0".utf8), "an SQLite database"),
      ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00], "binary data"),
    ] as [([UInt8], String)])
  func `a binary file is one error`(bytes: [UInt8], kind: String) {
    let report = Validator().validate(bytes, name: "a.xml")
    #expect(
      report.diagnostics.map { "\($0.rule): \($0.message)" }
        == ["feed/binary-file: file is \(kind) instead of a feed"])
    #expect(FeedRepair(Validator()).repair(bytes, name: "a").bytes == bytes)
  }

  @Test func `text with a control character is not binary`() {
    for text in ["<rss>\u{0}\u{1}\u{2}</rss>", "\u{1}<rss/>", "Warning: something failed\u{7}\n<rss/>"] {
      #expect(!messages(text).contains { $0.hasPrefix("feed/binary-file") }, "\(text)")
    }
  }

  @Test func `an unknown root is reported with the valid roots`() {
    let report = Validator().validate(Array("<blog/>".utf8), name: "a.xml")
    #expect(
      report.diagnostics.map(\.help)
        == ["begin with rss (RSS), feed (Atom), rdf:RDF (RSS 1.0) or opml; JSON Feed is a JSON object"])
  }

  @Test func `files that are not feeds are never changed`() {
    for text in ["<html><p>A & B</html>", "<urlset>&</urlset>", "\u{FEFF}{ \"a\": 1 }", "<blog>A & B</blog>"] {
      #expect(FeedRepair(Validator()).repair(Array(text.utf8), name: "a").bytes == Array(text.utf8), "\(text)")
    }
  }
}
