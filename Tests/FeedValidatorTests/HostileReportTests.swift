import FeedCore
import FeedDocument
import FeedValidator
import Foundation
import Testing

/// What a stranger's feed says must not break the report about it.
@Suite struct HostileReportTests {
  private static let report = Validator().validate(
    Array(
      """
      <rss version="2.0"><channel><title>x</title><link>https://example.com/</link><description>d</description>\
      <language>"&gt;&lt;/code&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u{85}\u{9B}31m]]&gt;&amp;</language>
      <item><titel a="%0A::error::, : %"/></item></channel></rss>
      """.utf8), name: "a,b:c%\n<d>\u{1B}[2J.xml")

  @Test func `an HTML page holds no markup of the feed`() {
    let html = String(utf8: HTMLReport().bytes([Self.report]))
    #expect(!html.contains("<script"))
    #expect(!html.contains("<d>"))
    #expect(!html.contains("\u{1B}"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func `JUnit XML stays well-formed`() {
    let reading = XMLReader.read(JUnitReport().bytes([Self.report]), name: "junit.xml")
    #expect(reading.diagnostics.map(\.message) == [])
  }

  @Test func `a workflow command stays one line with its own properties`() {
    let text = String(utf8: GitHubReport().bytes([Self.report]))
    for line in text.split(separator: "\n") {
      #expect(
        line.split(separator: " ").dropFirst().joined(separator: " ").hasPrefix("file=a%2Cb%3Ac%25%0A<d> [2J.xml,line=")
      )
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 })
    }
  }

  @Test func `a terminal gets no control characters`() {
    let text = TextReport().text(Self.report)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
  }

  @Test(arguments: [ReportFormat.json, .jsonl, .sarif])
  func `JSON can be read again`(format: ReportFormat) throws {
    let data = Data(format.writer().bytes([Self.report]))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    if format == .json { #expect(object["formatVersion"] as? String == "1.0") }
  }
}
