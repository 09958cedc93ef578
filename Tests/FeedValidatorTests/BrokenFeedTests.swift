import FeedTesting
import FeedValidator
import Foundation
import Testing

/// Feeds with typical mistakes: each file under Broken has its expected report next to it.
struct BrokenFeedTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Broken")

  private static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return all.filter { !$0.hasSuffix(".txt") }.sorted()
  }()

  @Test func `there are at least sixty broken feeds`() {
    #expect(Self.names.count >= 60)
  }

  @Test(arguments: names)
  func `the report of a broken feed has locations and help`(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let report = TextReport().text(Validator().validate(bytes, name: name))
    let golden = Self.folder.appending(path: name + ".txt")
    #expect(!report.isEmpty)
    #expect(try report == Golden.text(of: golden, recording: report))
  }
}
