import FeedCore
import Testing

@testable import FeedValidator

struct CodeFrameTests {
  private func frame(_ line: String, at offset: Int, count: Int = 1) -> CodeFrame? {
    let source = Source(name: "feed.xml", text: "first\n" + line + "\nlast")
    return CodeFrame(source.location(6 + offset, count: count), in: source)
  }

  @Test func `a short line is shown completely`() throws {
    let parts = try #require(frame("é <b>", at: 3, count: 3)).parts
    #expect(parts.before == "é " && parts.marked == "<b>" && parts.after == "")
  }

  @Test func `a long line is shortened to a hundred characters around the position`() throws {
    for (before, behind) in [
      (0, 5000), (5000, 0), (5000, 5000), (250, 60), (60, 250), (30, 1_000_000), (1_000_000, 90),
    ] {
      let line = String(repeating: "é", count: before) + "x" + String(repeating: "字", count: behind)
      let frame = try #require(self.frame(line, at: before * 2))
      #expect(frame.parts.marked == "x")
      #expect(frame.line.unicodeScalars.count { $0 != "…" } == 100)
      #expect(!frame.line.unicodeScalars.contains("\u{FFFD}"))
      #expect(frame.line.hasPrefix("…") == (frame.start != before))
    }
  }

  @Test func `many problems in one line of megabytes are shown quickly`() {
    let start =
      "<rss version=\"2.0\"><channel><title>T</title><link>https://example.com/</link><description>D</description>"
    let feed = start + String(repeating: "<a/>", count: 300_000) + "</channel></rss>"
    let report = Validator().validate(Array(feed.utf8), name: "feed.xml")
    #expect(report.diagnostics.count == 1000)
    let duration = ContinuousClock().measure { _ = TextReport(showsAll: true).text(report) }
    #expect(duration < .seconds(60), "\(duration)")
  }
}
