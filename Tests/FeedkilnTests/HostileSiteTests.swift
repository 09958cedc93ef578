import FeedContent
import FeedCore
import FeedTesting
import FeedValidator
import Feedkiln
import Foundation
import Testing

/// Sites with text that is hard to encode; their feeds must be valid.
struct HostileSiteTests {
  private static let scraps = [
    "kiln", " ", "]]>", "<", ">", "&", "\"", "'", "&amp;", "&#1;", "&bogus;", "<b>", "</b>", "</p>", "<table><tr>",
    "<a href=x>",
    "<script>alert(1)</script>", "<!--", "-->", "<![CDATA[", "<?xml?>", "<\u{338}", "\u{B}", "\u{1B}", "\u{7F}",
    "\u{85}", "\u{FFFE}",
    "\u{FFFF}", "\u{FFFD}", "\u{2028}", "\u{202E}", "é", "字", "👩‍👩‍👧", "𠮷", "`", "```\n", "\n\n", "\n> ", "\n- ",
    "| a | b |\n|-|-|\n",
    "[x](", "](y)", "![z](//h/%zz \"t\")", "<img src=x onerror=alert(1) srcset='a 1x, ,b'>", "<svg><style>",
    "<math><mi>",
    "javascript:alert(1)", "https://x.example/?a=1&b=2#c", "[^1]", "\n[^1]: n\n", "<p", "<li>", "<h1>",
    "<video poster=p>",
  ]

  @Test(arguments: 0..<12)
  func `the validator finds nothing in the feeds of a hostile site`(seed: UInt64) async throws {
    var random = SplitMix(seed)
    func text() -> String {
      "w" + (0...12).map { _ in Self.scraps.randomElement(using: &random) ?? "" }.joined()
    }
    /// Returns a JSON string, which is also a YAML string.
    func quoted(_ text: String) throws -> String {
      String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }
    var files = [
      "site.toml": """
      [site]
      title = "Hostile"
      base_url = "https://hostile.example/"
      language = "en"
      authors = ["A"]
      [comments]
      articles = "open"
      """
    ]
    for number in 0..<6 {
      files["content/articles/a\(number).md"] = """
        {
        "title": \(try quoted(text())), "date": "2024-01-0\(number + 1)", "tags": [\(try quoted(text()))],
        "summary": \(try quoted(text())), "authors": [\(try quoted(text()))]
        }
        \(text())
        """
      files["content/comments/a\(number).jsonl"] = try (0..<5).map { comment in
        """
        {"id": "\(comment)", "name": \(try quoted(text())), "date": "2024-02-01T00:00:0\(comment)Z", "body": \(try quoted(text())), \
        "reply_to": "\(comment / 2)", "format": "\(["markdown", "html", "text"][comment % 3])", "email": "secret@mail.example", \
        "ip": "192.0.2.77"}
        """
      }.joined(separator: "\n")
    }
    let site = try TestSite(files)
    let report = try await site.build()
    #expect(report.content.failed == 0 && report.content.comments.failed == 0)
    let names = try TestSite.files(below: site.output)
    #expect(names.count == 24)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: site.output.appending(path: name)))
      let found = Validator().validate(bytes, name: name).diagnostics.filter { $0.severity > .info }
      #expect(found == [], "seed \(seed)")
      let output = String(decoding: bytes, as: UTF8.self)
      for secret in ["secret@mail", "192.0.2.77"] { #expect(!output.contains(secret), "\(secret) in \(name)") }
      guard name.hasPrefix("comments"), name.hasSuffix(".json") else { continue }
      let feed = try JSONDecoder().decode(JSONFeed.self, from: Data(bytes))
      for live in ["<script", "<img", "<svg", "<style", "<video", "=\"javascript:"] {
        for item in feed.items { #expect(!item.content_html.contains(live), "\(live) in \(name), seed \(seed)") }
      }
    }
  }

  private struct JSONFeed: Decodable {
    struct Item: Decodable { var content_html: String }
    var items: [Item]
  }
}
