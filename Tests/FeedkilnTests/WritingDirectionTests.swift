import FeedCore
import Testing

@testable import Feedkiln

/// The direction of titles and text in languages that are written from right to left.
@Suite struct WritingDirectionTests {
  private func site(language: String, title: String, body: String = "Words.") throws -> TestSite {
    try TestSite([
      "site.toml": "[site]\ntitle = \"Orchard\"\nbase_url = \"https://orchard.example/\"\nlanguage = \"en\"\n",
      "content/articles/a.md": "---\ntitle: \(title)\ndate: 2024-01-02\nlanguage: \(language)\n---\n\(body)\n",
    ])
  }

  @Test func `text in a right-to-left language has its direction and language in every format`() async throws {
    let site = try site(language: "ar", title: "ما هو العنب", body: "نص عربي قصير.")
    #expect(try await site.build().diagnostics.isEmpty)
    #expect(try site.text("feed.json").contains(#"<div dir=\"rtl\" lang=\"ar\"><p>نص عربي قصير.</p>\n</div>"#))
    for feed in ["feed.rss", "feed.atom"] {
      #expect(try site.text(feed).contains("&lt;div dir=\"rtl\" lang=\"ar\"&gt;&lt;p&gt;نص"), "\(feed)")
    }
  }

  @Test func `text in other languages is not wrapped`() async throws {
    let site = try site(language: "de", title: "Birne")
    _ = try await site.build()
    #expect(try !site.text("feed.json").contains("<div"))
  }

  @Test(arguments: [
    ("ar", true), ("he", true), ("fa-IR", true), ("ur", true), ("yi", true), ("dv", true), ("ckb", true), ("ks", true),
    ("az-Arab", true), ("pa-Arab-PK", true), ("he-Latn", false), ("az", false), ("en", false), ("zh-Hant", false),
    ("ku", false), ("ug-Cyrl", false),
  ])
  func `the script of a language decides its direction`(_ tag: String, _ isRightToLeft: Bool) throws {
    #expect(try (LanguageTag(tag).direction == .rightToLeft) == isRightToLeft)
  }

  @Test func `titles whose first letter has the other direction have directional marks`() throws {
    let (arabic, english) = (LanguageTag("ar"), LanguageTag("en"))
    #expect(arabic.directed("ما هو العنب") == "ما هو العنب")
    #expect(arabic.directed("Swift ما هو") == "\u{200F}Swift ما هو\u{200F}")
    #expect(arabic.directed("ما هو Swift?") == "ما هو Swift?")
    #expect(arabic.directed("Swift 6") == "Swift 6")
    #expect(arabic.directed("1404") == "1404")
    #expect(english.directed("שלום means hello") == "\u{200E}שלום means hello")
    #expect(english.directed("Hello is שלום") == "Hello is שלום")
    #expect(english.directed("Café 日本") == "Café 日本")
  }
}
