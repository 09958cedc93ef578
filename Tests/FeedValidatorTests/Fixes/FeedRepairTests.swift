import FeedCore
import FeedDocument
import FeedTesting
import FeedValidator
import Foundation
import Testing

/// Each file in Golden/Fixes is a feed; the `.diff` next to it contains the expected fixes.
struct FeedRepairTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let golden = tests.appending(path: "Golden/Fixes")

  private static var validator: Validator {
    Validator(now: Timestamp(secondsSinceEpoch: 1_735_689_600), feedURL: IRI("https://example.com/feed?a=1&b=2"))
  }

  @Test(arguments: ["many-mistakes.xml", "atom.xml", "guids.xml", "comments-and-sections.xml", "json.json"])
  func `a feed gets exactly the expected fixes`(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.golden.appending(path: name)))
    let outcome = FeedRepair(Self.validator).repair(bytes, name: name)
    let left = Self.validator.validate(outcome.bytes, name: name).diagnostics.map { "left: \($0.message)\n" }
    let text =
      String(decoding: UnifiedDiff.of(bytes, outcome.bytes, name: name), as: UTF8.self)
      + outcome.done.map { "done: \($0)\n" }.joined() + left.joined()
    let file = Self.golden.appending(path: name + ".diff")
    #expect(try text == Golden.text(of: file, recording: text))
    #expect(FeedRepair(Self.validator).repair(outcome.bytes, name: name).bytes == outcome.bytes)
  }

  private func repaired(_ text: String) -> String {
    String(decoding: FeedRepair(Self.validator).repair(Array(text.utf8), name: "feed.xml").bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("17", false), ("1234567", false), ("12345678", false), ("123456789", true), ("1234567890", true),
    ("1234567a", true), ("a", true), ("12345678x", true), ("-1234567", true), ("１２３", true), (" 17 ", true),
    ("", false), (" ", false), ("https://example.com/wheat", false),
  ])
  func `a guid is marked as a name, unless it is a number of at most eight digits`(guid: String, isMarked: Bool) {
    let text = repaired(
      "<rss version=\"2.0\"><channel><title>A</title><link>https://example.com/</link><description>B</description>"
        + "<item><title>C</title><guid>\(guid)</guid></item></channel></rss>")
    #expect(text.contains("<guid isPermaLink=\"false\">\(guid)</guid>") == isMarked, "\(text)")
    #expect(text.contains("<guid>\(guid)</guid>") == !isMarked, "\(text)")
  }

  @Test(arguments: [
    ("", "", " xmlns:atom=\"http://www.w3.org/2005/Atom\"", "atom:link"),
    (" xmlns:atom=\"http://www.w3.org/2005/Atom\"", "", "", "atom:link"),
    (" xmlns:a=\"http://www.w3.org/2005/Atom\"", "", "", "a:link"),
    ("", " xmlns:a=\"http://www.w3.org/2005/Atom\"", "", "a:link"),
    ("", " xmlns:b=\"https://b.example/\"", " xmlns:atom=\"http://www.w3.org/2005/Atom\"", "atom:link"),
    (" xmlns:atom=\"https://b.example/\"", "", "", nil),
    (" xmlns:atom=\"https://b.example/\"", " xmlns:a=\"http://www.w3.org/2005/Atom\"", "", "a:link"),
  ])
  func `the self link of an RSS feed has a prefix for Atom`(
    root: String, channel: String, added: String, name: String?
  ) {
    let start = "<rss version=\"2.0\""
    let content =
      "<title>A</title><link>https://example.com/</link><description>B</description><language>en</language>"
      + "</channel></rss>"
    let link = name.map {
      "<\($0) rel=\"self\" type=\"application/rss+xml\" href=\"https://example.com/feed?a=1&amp;b=2\"/>"
    }
    #expect(
      repaired("\(start)\(root)><channel\(channel)>\(content)")
        == "<rss\(added) version=\"2.0\"\(root)><channel\(channel)>\(link ?? "")\(content)")
  }

  @Test func `a self link is the first element or member of a feed`() {
    let atom = "xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:example:1</id><title>A</title>"
    let rest = "<updated>2024-03-01T00:00:00Z</updated>"
    let end = "rel=\"self\" type=\"application/atom+xml\" href=\"https://example.com/feed?a=1&amp;b=2\"/>"
    #expect(
      repaired("<feed \(atom)\(rest)</feed>")
        == "<feed \(atom.replacing("><id>", with: "><link \(end)<id>"))\(rest)</feed>")
    let prefixed = "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">\n  <a:title>A</a:title></a:feed>"
    #expect(repaired(prefixed) == prefixed.replacing("  <a:title", with: "  <a:link \(end)\n  <a:title"))
    let json = "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"A\", \"items\": [] }"
    #expect(
      repaired(json)
        == json.replacing("{ ", with: "{ \"feed_url\": \"https://example.com/feed?a=1&b=2\", "))
  }

  @Test func `a self link never has the default namespace of another element`() {
    let text = repaired(
      "<rss version=\"2.0\"><x:a xmlns:x=\"https://x.example/\" xmlns=\"http://www.w3.org/2005/Atom\"/><channel>"
        + "<title>A</title><link>https://example.com/</link><description>B</description></channel></rss>")
    #expect(text.contains("<channel><atom:link rel=\"self\"") && text.hasPrefix("<rss xmlns:atom="), "\(text)")
  }

  @Test func `fixes add no problem to the bad feeds of the rules`() throws {
    let fixtures = Self.tests.appending(path: "Fixtures")
    for path in try FileManager.default.subpathsOfDirectory(atPath: fixtures.path) where path.contains("/bad.") {
      let bytes = [UInt8](try Data(contentsOf: fixtures.appending(path: path)))
      let before = Self.validator.validate(bytes, name: path).diagnostics.map(\.rule)
      let outcome = FeedRepair(Self.validator).repair(bytes, name: path)
      let after = Self.validator.validate(outcome.bytes, name: path).diagnostics.map(\.rule)
      #expect((outcome.bytes == bytes) == outcome.done.isEmpty, "\(path)")
      let isReadOnlyNow = before.contains { $0.rawValue.hasPrefix("xml/") || $0 == "feed/root-in-wrong-namespace" }
      guard !isReadOnlyNow else { continue }
      for rule in Set(after) {
        #expect(after.count { $0 == rule } <= before.count { $0 == rule }, "\(path): \(rule)")
      }
    }
  }

  @Test func `good feeds are unchanged`() throws {
    let fixtures = Self.tests.appending(path: "Fixtures")
    for path in try FileManager.default.subpathsOfDirectory(atPath: fixtures.path) where path.contains("/good.") {
      let bytes = [UInt8](try Data(contentsOf: fixtures.appending(path: path)))
      #expect(FeedRepair(Validator()).repair(bytes, name: path).done == [], "\(path)")
    }
  }
}
