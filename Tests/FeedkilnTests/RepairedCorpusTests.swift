import FeedBuilder
import FeedCore
import FeedParsing
import FeedTesting
import FeedValidator
import Foundation
import Testing

/// Fixing a feed never changes what its readers see.
@Suite struct RepairedCorpusTests {
  private static let folder = Peer.shared("corpus")

  @Test(.shared("corpus/feeds.tsv"))
  func `the entries of real feeds are the same after all fixes`() throws {
    let table = try String(contentsOf: Self.folder.appending(path: "feeds.tsv"), encoding: .utf8)
    var fixed = 0
    for line in table.split(separator: "\n").dropFirst() {
      let name = String(line.prefix { $0 != "\t" })
      let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "feeds/\(name)")))
      let repaired = FeedRepair(Validator()).repair(bytes, name: name)
      guard repaired.bytes != bytes, let before = try? ParsedFeed(bytes) else { continue }
      // The text of such a feed is wrong in every reader until its declaration is corrected.
      guard !repaired.done.contains("declared encoding was corrected to UTF-8") else { continue }
      fixed += 1
      let after = try ParsedFeed(repaired.bytes)
      #expect(after.feed.entries == before.feed.entries, "\(name): \(repaired.done)")
    }
    #expect(fixed > 50)
  }
}
