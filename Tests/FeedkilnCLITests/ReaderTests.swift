import FeedTesting
import Foundation
import Testing

/// The values that feed readers get from the sample site’s feeds, each in a file of `Golden/Readers`.
///
/// Of an RSS item’s authors, newsboat keeps the last and sfeed the first; of the files in a `media:group`, newsboat
/// keeps the last.
@Suite struct ReaderTests {
  private static let feeds = ["feed.rss", "feed.atom", "podcast.rss", "comments/marquee-wont-die.atom"]
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/Readers")
  private static func file(_ path: String) -> String { CommandLineRun.package.appending(path: path).path }

  @Test(
    .peers("newsboat", "sfeed", "feedparser"),
    arguments: ["feedparser", "newsboat", "sfeed"], feeds)
  func `a feed reader shows titles, authors, dates, text and enclosures in order`(reader: String, feed: String) throws {
    let folder = try TestFolder()
    let run = try CommandLineRun.run(
      try #require(Peer.path(ofPython: "python")),
      [Self.file("Scripts/show_feed.py"), reader, Self.file("feeds/\(feed)")], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    let name = feed.replacingOccurrences(of: "/", with: "-")
    let file = Self.golden.appending(path: "\(name).\(reader).txt")
    #expect(try run.output == Golden.text(of: file, recording: run.output))
  }
}
