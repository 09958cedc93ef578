import FeedBuilder
import FeedCore
import FeedSamples
import FeedTesting
import FeedVocabulary
import Foundation
import Testing

/// Whole documents, compared byte by byte with the files under Golden.
struct GoldenTests {
  @Test(arguments: FeedFormat.allCases)
  func `a feed that uses everything`(format: FeedFormat) throws {
    try compare(SampleFeed.document(as: format), with: "everything.\(format.fileExtension)")
  }

  @Test func `a podcast that uses everything`() throws {
    try compare(SamplePodcast.feed().encoded(as: .rss, at: "https://example.com/podcast.rss"), with: "podcast.rss")
  }

  private func compare(_ bytes: [UInt8], with name: String) throws {
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(try text == Golden.text(of: golden, recording: text))
  }
}
