import FeedCore
import FeedTesting
import FeedValidator
import Foundation
import Testing

/// Feeds with the structure of each example of the supported specifications, in `Specifications/<vocabulary>`.
///
/// Their names and values are ours. What a specification shows is neither an error nor a warning.
@Suite struct SpecificationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Specifications")

  private static let feeds: [String] = {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".json") }.sorted()
  }()

  @Test(arguments: feeds)
  func `an example of a specification is valid`(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let found = Validator().validate(bytes, name: name).diagnostics.filter { $0.severity != .info }
    #expect(found.map { "\($0.location?.line ?? 0): \($0.rule) \($0.message)" } == [])
  }

  @Test func `each vocabulary has examples`() {
    let vocabularies = Set(Self.feeds.compactMap { $0.split(separator: "/").first })
    #expect(
      vocabularies == [
        "atom", "geo", "georss", "history", "itunes", "jsonfeed", "media", "modules", "opml", "podcast", "rdf", "rss",
        "thread",
      ])
    #expect(Self.feeds.count >= 100)
  }
}
