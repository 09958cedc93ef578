import FeedContent
import FeedCore
import FeedSystem
import FeedTesting
import Feedkiln
import Foundation
import Testing

@testable import FeedServing

/// Rebuilds after changes.
@Suite struct WatchTests {
  @Test(.timeLimit(.minutes(20))) func `a change rebuilds the feeds, and open pages are notified`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    let (numbers, builds) = AsyncStream.makeStream(of: LiveBuild.self)
    let task = Task { await live.keepBuilt { builds.yield($0) } }
    var made = numbers.makeAsyncIterator()
    let first = await made.next()
    #expect(first?.number == 1 && first?.report?.written.isEmpty == false)
    let waiting = Task { await live.response(Request(path: "/-/changes", query: "since=1")) }
    try site.write("oat", "Oat", "Oats.")
    // A build may see the file before its text is written.
    var second = await made.next()
    #expect(second?.number == 2)
    while let build = second, build.report?.written.contains("feed.rss") == false { second = await made.next() }
    #expect(second != nil)
    #expect(String(utf8: await waiting.value.body) == "2\n")
    // Comments in a new folder.
    try site.folder.write(
      "content/comments/rye.jsonl",
      "{\"id\": \"1\", \"author\": \"Bo\", \"date\": \"2024-05-03T10:00:00Z\", \"body\": \"Good.\"}\n")
    let settings = String(utf8: try FileSystem.read("\(site.folder.path)/site.toml"))
    try site.folder.write("site.toml", settings.replacing("Bread", with: "Loaves"))
    var last = await made.next()
    while let build = last, build.preview?.site.title != "Loaves" { last = await made.next() }
    #expect(last?.report?.content.comments.published == 1)
    task.cancel()
    await task.value
  }
}
