import FeedBuilder
import FeedCore
import FeedVocabulary
import Testing

@testable import FeedPages

/// HTML pages about feeds, lists of feeds, and their style.
struct PageTests {
  private static let time = Timestamp(secondsSinceEpoch: 1_709_281_800)
  private static let formats: [(format: FeedFormat, url: IRI)] = [
    (.rss, IRI("https://bread.example/feeds/feed.rss")), (.json, IRI("https://bread.example/feeds/feed.json")),
  ]

  private func page(_ feed: Feed, language: String = "en") throws -> String {
    let page = FeedPage(
      feed, formats: Self.formats, siteTitle: "Bread", sitePage: IRI("https://bread.example/"),
      subscribePage: IRI("https://bread.example/feeds/index.html"))
    return String(utf8: page.encode(language: try LanguageTag(language)))
  }

  private func feed(title: String = "Bread", entries: [Entry] = [], language: String? = nil) throws -> Feed {
    Feed(
      id: IRI("https://bread.example/"), title: title, url: "https://bread.example/", updated: Self.time,
      language: try language.map { try LanguageTag($0) }, entries: entries)
  }

  @Test func `a page shows any text and runs none of it`() throws {
    let title = "</title><script>alert(\"1\")</script> & 'co'"
    let entry = Entry(
      id: IRI("a:1"), title: title, url: IRI("javascript:alert(1)"), published: Self.time, summary: "<b>&amp;")
    let page = try page(try feed(title: title, entries: [entry]))
    #expect(!page.contains("<script"))
    #expect(!page.contains("javascript:"))
    #expect(page.contains("<title>&lt;/title&gt;&lt;script&gt;alert(\"1\")&lt;/script&gt; &amp; 'co'</title>"))
    #expect(page.contains("title=\"&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'co' (RSS)\""))
    #expect(page.contains("<p>&lt;b&gt;&amp;amp;</p>"))
  }

  @Test func `the page of a German feed is in German`() throws {
    let page = try page(try feed(language: "de-AT"))
    #expect(page.contains("<html lang=\"de-AT\" dir=\"ltr\">"))
    #expect(page.contains("<h2 id=\"subscribe\">Abonnieren</h2>"))
    #expect(page.contains("<p>Noch gibt es nichts.</p>"))
  }

  @Test func `a page in an unsupported language is in English and declares it`() throws {
    let page = try page(try feed(language: "he"))
    #expect(page.contains("<html lang=\"he\" dir=\"rtl\">"))
    #expect(page.contains("<h2 id=\"subscribe\" lang=\"en\" dir=\"ltr\">Subscribe</h2>"))
  }

  @Test func `an entry in another language declares it`() throws {
    let entry = Entry(
      id: IRI("a:1"), title: "خبز", url: IRI("https://bread.example/khubz/"), published: Self.time,
      language: LanguageTag("ar"))
    let page = try page(try feed(entries: [entry], language: "en"))
    #expect(
      page.contains("<article lang=\"ar\" dir=\"rtl\">\n<h3><a href=\"https://bread.example/khubz/\">خبز</a></h3>"))
    #expect(page.contains("<time datetime=\"2024-03-01T08:30:00Z\">2024-03-01</time>"))
  }

  @Test func `each format is linked for programs and can be read and copied`() throws {
    let page = try page(try feed())
    for (format, url) in Self.formats {
      #expect(
        page.contains(
          "<link rel=\"alternate\" type=\"\(format.mediaType)\" title=\"Bread (\(format.title))\" href=\"\(url)\">")
      )
      #expect(page.contains("<a href=\"\(url)\" type=\"\(format.mediaType)\">\(format.title)</a>"))
      #expect(page.contains("<input aria-label=\"\(format.title)\" value=\"\(url)\" readonly dir=\"ltr\">"))
    }
  }

  @Test(arguments: ["en", "de", "fr", "es", "it", "pt", "nl", "ja"])
  func `each language has all words`(language: String) throws {
    let texts = Mirror(reflecting: PageTexts.of(try LanguageTag(language))).children.compactMap { $0.value as? String }
    #expect(texts.count == 16)
    #expect(texts.allSatisfy { !$0.isEmpty })
    #expect(PageTexts.language(for: try LanguageTag(language + "-x-test")) == language)
    let sheet = String(utf8: FeedStyleSheet.encode(language: try LanguageTag(language)))
    #expect(sheet.hasSuffix("content: \"\(PageTexts.of(try LanguageTag(language)).thisIsAFeed)\"; }\n"))
  }

  /// WCAG 2.2, success criterion 1.4.3: a contrast of 4.5 to 1.
  @Test func `text and links have sufficient contrast, in light and in dark`() throws {
    let sheets = ["\(PageStyle.sheet)", String(utf8: FeedStyleSheet.encode(language: LanguageTag("en")))]
    for sheet in sheets {
      var colors: [String: Double] = [:]
      var checked = 0
      for match in sheet.matches(of: /--(paper|ink|quiet|link): #([0-9a-f]+)/) {
        colors[String(match.1)] = luminance(String(match.2))
        guard let paper = colors["paper"], let color = colors[String(match.1)], match.1 != "paper" else { continue }
        let ratio = (max(paper, color) + 0.05) / (min(paper, color) + 0.05)
        #expect(ratio >= 4.5, "\(match.0) has \(ratio)")
        checked += 1
      }
      #expect(checked >= 4)
    }
  }

  private func luminance(_ hex: String) -> Double {
    let digits = hex.count == 3 ? hex.flatMap { [$0, $0] } : Array(hex)
    let parts = [0, 2, 4].map { Double(Int(String(digits[$0...$0 + 1]), radix: 16) ?? 0) / 255 }
    let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// Returns x to the power of 2.4, by Newton’s method on the fifth root of x to the twelfth.
  private func power(_ x: Double) -> Double {
    let target = (0..<12).reduce(1.0) { result, _ in result * x }
    var root = 1.0
    for _ in 0..<200 { root -= (root * root * root * root * root - target) / (5 * root * root * root * root) }
    return root
  }
}
