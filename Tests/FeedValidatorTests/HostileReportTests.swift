import FeedCore
import FeedDocument
import FeedValidator
import Foundation
import Testing

/// The content of an untrusted feed must not break the report about it.
@Suite struct HostileReportTests {
  private static let report = Validator().validate(
    Array(
      """
      <rss version="2.0"><channel><title>x</title><link>https://example.com/</link><description>d</description>\
      <language>"&gt;&lt;/code&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u{85}\u{9B}31m]]&gt;&amp;</language>
      <item><titel a="%0A::error::, : %"/></item></channel></rss>
      """.utf8), name: "a,b:c%\n<d>\u{1B}[2J.xml")

  @Test func `an HTML report contains no markup of the feed`() {
    let html = String(utf8: HTMLReport().bytes([Self.report]))
    #expect(!html.contains("<script"))
    #expect(!html.contains("<d>"))
    #expect(!html.contains("\u{1B}"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func `a title remains text, and the problems of its entry are below it`() {
    let title = "<![CDATA[</h3><script>alert(1)</script>]]>"
    let entries = ["<title type=\"html\">Salt &amp;amp; &lt;b&gt;rye&lt;/b&gt;</title>", "<title>\(title)</title>", ""]
      .map { "<entry>\($0)<oops/></entry>" }
    var validator = Validator()
    validator.gathersFacts = true
    let feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\">\(entries.joined())</feed>"
    let html = String(utf8: HTMLReport().bytes([validator.validate(Array(feed.utf8), name: "feed.atom")]))
    let sections = html.components(separatedBy: "<section class=\"entry\"")
    #expect(sections.count == 4)
    for (section, heading) in zip(
      sections.dropFirst(),
      ["Salt &amp; rye", "&lt;/h3&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "An entry without a title and an id"])
    {
      #expect(section.contains(">\(heading)</h3>"), "\(section.prefix(200))")
      #expect(section.contains("“oops”"))
    }
    #expect(!sections[0].contains("“oops”"))
    #expect(!html.contains("<script"))
  }

  @Test func `JUnit XML remains well-formed`() {
    let reading = XMLReader.read(JUnitReport().bytes([Self.report]), name: "junit.xml")
    #expect(reading.diagnostics.map(\.message) == [])
  }

  @Test func `a workflow command remains one line with its own properties`() {
    let text = String(utf8: GitHubReport().bytes([Self.report]))
    for line in text.split(separator: "\n") {
      #expect(
        line.split(separator: " ").dropFirst().joined(separator: " ").hasPrefix("file=a%2Cb%3Ac%25%0A<d> [2J.xml,line=")
      )
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 })
    }
  }

  @Test func `terminal output contains no control characters`() {
    let text = TextReport().text(Self.report)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
  }

  @Test(arguments: [ReportFormat.json, .jsonl, .sarif])
  func `JSON output can be parsed`(format: ReportFormat) throws {
    let data = Data(format.writer().bytes([Self.report]))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    if format == .json { #expect(object["formatVersion"] as? String == "1.0") }
  }
}
