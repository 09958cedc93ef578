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
