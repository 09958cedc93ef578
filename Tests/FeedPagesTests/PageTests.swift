import FeedBuilder
import FeedCore
import FeedDocument
import FeedTesting
import FeedVocabulary
import Foundation
import Testing

@testable import FeedPages

/// HTML pages about feeds, lists of feeds, and their style.
struct PageTests {
  private static let time = Timestamp(secondsSinceEpoch: 1_709_281_800)
  private static let formats: [(format: FeedFormat, url: IRI)] = [
    (.rss, IRI("https://bread.example/feeds/feed.rss")), (.json, IRI("https://bread.example/feeds/feed.json")),
  ]

  private static let frame = PageFrame(siteTitle: "Bread", sitePage: IRI("https://bread.example/"))

  private func page(_ feed: Feed, language: String = "en") throws -> String {
    try self.page(feed, in: Self.frame, language: language)
  }

  private func page(_ feed: Feed, in frame: PageFrame, language: String = "en") throws -> String {
    let page = FeedPage(
      feed, formats: Self.formats, in: frame, subscribePage: IRI("https://bread.example/feeds/index.html"))
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
    #expect(page.components(separatedBy: "<script").count == 2 && page.contains("\n\(CopyButton.script)</script>"))
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

  @Test func `a URL can be copied by a button, or selected without a script`() throws {
    let page = try page(try feed(language: "de"))
    #expect(
      page.components(separatedBy: "<button type=\"button\" hidden data-copied=\"Kopiert\">Kopieren</button>").count
        == 3)
    #expect(page.contains("<p class=\"quiet\">Für jeden Feedreader</p>"))
    #expect(page.contains("<p id=\"copied\" role=\"status\" class=\"unseen\"></p>"))
  }

  @Test(.peers("python3")) func `the policy of a page allows exactly its own script`() throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(of: "python3")))
    let hashing = "hashlib.sha256(sys.stdin.buffer.read()).digest()"
    process.arguments = ["-c", "import base64, hashlib, sys; print(base64.b64encode(\(hashing)).decode())"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    input.fileHandleForWriting.write(Data("\n\(CopyButton.script)".utf8))
    try input.fileHandleForWriting.close()
    let hash = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect("sha256-\(hash)" == "\(CopyButton.hash)\n")
  }

  @Test func `a page shows the site’s icon, color, style sheet and feed readers`() throws {
    var frame = Self.frame
    #expect(
      try page(try feed()).contains(
        "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src '\(CopyButton.hash)'; base-uri 'none'; "
          + "form-action 'none'\""))
    frame.icon = IRI(unchecked: "/images/icon.png")
    frame.accentColor = CSSColor("#b5451d")
    frame.style = IRI("https://cdn.example/feeds.css")
    frame.readers = [PageFrame.Reader(name: "<Reader>", url: IRI("https://reader.example/"))]
    let page = try page(try feed(), in: frame)
    for part in [
      "style-src 'unsafe-inline' https://cdn.example;", "; img-src 'self'; base-uri 'none'",
      "<link rel=\"icon\" href=\"/images/icon.png\">", "<img class=\"icon\" src=\"/images/icon.png\" alt=\"\">Bread",
      ":root { --link: #b5451d; }", "<link rel=\"stylesheet\" href=\"https://cdn.example/feeds.css\">",
      "<li><a href=\"https://reader.example/\">&lt;Reader&gt;</a></li>",
    ] { #expect(page.contains(part), "\(part)") }
    frame.readers = []
    #expect(try !self.page(try feed(), in: frame).contains("A feed reader is"))
  }

  @Test(arguments: ["#ffff00", "#fff", "#000", "#777777", "#0b4fa8", "#123456"])
  func `any accent color is readable on light and dark pages`(_ text: String) throws {
    let color = try #require(CSSColor(text))
    for ground in ["#ffffff", "#17181b"] {
      let ground = try #require(CSSColor(ground))
      #expect(color.readable(on: ground).contrast(with: ground) >= 4.5)
    }
  }

  @Test func `a color is read and written as hexadecimal numbers`() {
    #expect(CSSColor("#fA0")?.hex == "#ffaa00" && CSSColor("#0b4fa8")?.hex == "#0b4fa8")
    for text in ["", "#", "red", "#12", "#1234", "#12345g", "#1234567", "0b4fa8", "#é12", "# 12"] {
      #expect(CSSColor(text) == nil, "\(text)")
    }
  }

  @Test(arguments: ["en", "de", "fr", "es", "it", "pt", "nl", "ja"])
  func `each language has all words`(language: String) throws {
    let texts = Mirror(reflecting: PageTexts.of(try LanguageTag(language))).children.compactMap { $0.value as? String }
    #expect(texts.count == 23)
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
