extension Benchmark {
  /// Validates a large feed with HTML in each item, in one thread.
  static let largeFeed = Benchmark(name: "large-feed") { feedkiln, folder in
    let text = WordPressFeed.text(bytes: 10_000_000)
    let file = try folder.write(text, to: "feed.rss")
    return [
      Contest(
        work: "validate a feed of 10 MB, one thread",
        command: Command(feedkiln, ["validate", "--jobs", "1", file]),
        peer: Command("xmllint", ["--noout", file], name: "xmllint --noout"), mostTime: 2.5,
        mostMemory: .bytes(8 * text.utf8.count))
    ]
  }
}
