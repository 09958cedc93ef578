import FeedCore
import Testing

@testable import FeedValidator

@Suite struct BaselineTests {
  private func feed(_ items: String...) -> Report {
    let text = """
      <rss version="2.0"><channel><title>T</title><link>https://example.com/</link><description>D</description>
      \(items.joined(separator: "\n"))
      </channel></rss>
      """
    return Validator().validate(Array(text.utf8), name: "feed.rss")
  }

  private let wrongDate = "<item><title>A</title><guid>https://example.com/a</guid><pubDate>today</pubDate></item>"
  private let otherDate = "<item><title>B</title><guid>https://example.com/b</guid><pubDate>tomorrow</pubDate></item>"
  private let good = "<item><title>C</title><guid>https://example.com/c</guid></item>"

  private func baseline(_ report: Report) -> Baseline {
    var baseline = Baseline()
    baseline.add(report)
    return baseline
  }

  private func dates(_ report: Report) -> [String?] {
    report.diagnostics.filter { $0.rule == "date/not-rfc822" }.map(\.context.value)
  }

  @Test func `problems in the baseline are not reported, even at other positions`() {
    let policy = Policy(baseline: baseline(feed(wrongDate)))
    let moved = policy.apply(to: feed(good, "\n\n", wrongDate))
    #expect(dates(moved) == [])
    #expect(moved.knownCount > 0)
    #expect(moved.gone == [])
  }

  @Test func `new problems are reported`() {
    let policy = Policy(baseline: baseline(feed(wrongDate)))
    #expect(dates(policy.apply(to: feed(otherDate, wrongDate))) == ["tomorrow"])
  }

  @Test func `of two repeated problems, the first is the new one`() {
    let policy = Policy(baseline: baseline(feed(wrongDate)))
    let lines = policy.apply(to: feed(wrongDate, wrongDate)).diagnostics.filter { $0.rule == "date/not-rfc822" }
      .map(\.location?.line)
    #expect(lines == [2])
  }

  @Test func `fixed problems are listed`() {
    let policy = Policy(baseline: baseline(feed(wrongDate)))
    let report = policy.apply(to: feed(good))
    #expect(report.gone.map(\.rule) == ["date/not-rfc822"])
    #expect(report.gone.map(\.node) == ["/rss/channel/item/pubDate"])
    let two = Policy(baseline: baseline(feed(wrongDate, wrongDate, otherDate)))
    #expect(
      two.apply(to: feed(otherDate)).gone.map(\.rule) == ["date/not-rfc822", "date/not-rfc822", "rss/repeated-guid"])
    #expect(two.apply(to: feed(wrongDate, otherDate)).gone.map(\.rule) == ["date/not-rfc822", "rss/repeated-guid"])
    #expect(two.apply(to: feed(wrongDate, wrongDate, otherDate)).gone == [])
  }

  @Test func `the problems between feeds and those of a feed are compared with their own reports`() throws {
    let own = "feed.rss\tdate/not-rfc822\t/rss/channel/item/pubDate\t0000000000000001"
    let rules = SiteRule.all.map(\.description.id.rawValue).sorted()
    let between = rules.map { "feed.rss\t\($0)\t/rss/channel\t0000000000000001" }
    #expect(between.count > 5)
    let lines = (between + [own, "other.rss\tdate/not-rfc822\t-\t0000000000000001"]).joined(separator: "\n")
    let policy = Policy(baseline: try Baseline(reading: Array(lines.utf8), name: "known.txt"))
    let report = policy.apply(to: feed(good))
    #expect(report.gone.map(\.rule) == ["date/not-rfc822"])
    let across = policy.apply(to: Report(acrossFeeds: report.source, format: report.format, diagnostics: []))
    #expect(across.gone.map(\.rule.rawValue) == rules)
    let third = Report(source: Source(name: "third.rss", bytes: []), format: .unknown, diagnostics: [])
    #expect(policy.apply(to: third).gone == [])
  }

  @Test func `the file is sorted text that can be read again`() throws {
    let baseline = baseline(feed(wrongDate, otherDate, wrongDate))
    let text = String(utf8: baseline.bytes)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines == lines.sorted())
    #expect(lines.filter { $0.hasPrefix("feed.rss\tdate/not-rfc822\t/rss/channel/item/pubDate\t") }.count == 3)
    let again = try Baseline(reading: baseline.bytes, name: "baseline")
    #expect(again.bytes == baseline.bytes)
    #expect(again.count == baseline.count)
  }

  @Test func `an invalid line is an error`() {
    let error = #expect(throws: ValueError.self) {
      try Baseline(reading: Array("# one\n<<<<<<< HEAD\n".utf8), name: "known.txt")
    }
    #expect(error?.message == "line 2 of the baseline “known.txt” is not a valid problem")
  }

  @Test func `a file path with a leading dot equals the path without it`() {
    let policy = Policy(baseline: baseline(feed(wrongDate)))
    let text = String(utf8: feed(wrongDate).source.bytes)
    #expect(dates(policy.apply(to: Validator().validate(Array(text.utf8), name: "./feed.rss"))) == [])
  }
}
