import FeedCore
import FeedTesting
import FeedValidator
import Foundation
import Testing

/// Fixing any bytes ends, and fixing the result changes nothing more.
struct RepairOfAnythingTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/Fixes")

  /// Bytes with a meaning in XML or JSON, and some without.
  private static let alphabet = Array("<>&;\"'= /:{}[],\n".utf8) + [0x00, 0x80, 0xC3, 0xFF]

  @Test(arguments: ["many-mistakes.xml", "atom.xml", "guids.xml", "json.json"])
  func `a damaged feed is fixed or unchanged`(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.golden.appending(path: name)))
    let repair = FeedRepair(Validator(feedURL: IRI("https://example.com/feed")))
    var generator = SplitMix(0)
    for _ in 0..<40 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<damaged.count, using: &generator)
        damaged[place] = Self.alphabet.randomElement(using: &generator) ?? 0
      }
      let once = repair.repair(damaged, name: name)
      #expect((once.bytes == damaged) == once.done.isEmpty, "\(damaged)")
      #expect(repair.repair(once.bytes, name: name).bytes == once.bytes, "\(damaged)")
    }
  }

  @Test func `a feed with three thousand errors is fixed`() {
    let items = (0..<1000).map { number in
      "<item><title>\(number) & more</title><guid>name-\(number)</guid><pubDate>2024-03-01T09:30:00Z</pubDate></item>\n"
    }
    let text = """
      <rss version="2.0"><channel><title>A</title><link>https://example.com/</link><description>B</description>
      \(items.joined())</channel></rss>
      """
    let outcome = FeedRepair(Validator()).repair(Array(text.utf8), name: "feed.xml")
    #expect(
      outcome.done == [
        "1000 ampersands were escaped", "1000 guids were marked as not permalinks", "1000 dates were rewritten",
      ])
    let diff = UnifiedDiff.of(Array(text.utf8), Array("\n".utf8) + outcome.bytes, name: "feed.xml")
    #expect(diff.split(separator: UInt8(ascii: "\n")).count { $0.first == UInt8(ascii: "+") } == 1000 + 2)
  }
}
