extension Benchmark {
  /// Validates the comment feeds of 10,000 articles, in two formats each.
  static let manyFeeds = Benchmark(name: "many-feeds", runs: 3) { feedkiln, folder in
    var files: [String] = []
    for article in 0..<10_000 {
      let feed = CommentFeed(article: article)
      files.append(try folder.write(feed.rss, to: "feeds/\(article).rss"))
      files.append(try folder.write(feed.atom, to: "feeds/\(article).atom"))
    }
    return [
      Contest(
        work: "validate 20,000 feeds", command: Command(feedkiln, ["validate", "\(folder.path)/feeds"]),
        peer: Command("xmllint", ["--noout"] + files, name: "xmllint --noout, one process"), mostTime: 3)
    ]
  }
}
