import Foundation

extension Benchmark {
  /// Builds a site of 1,000 articles and reads its feeds, compared with Python libraries.
  static let python = Benchmark(name: "python", runs: 3) { feedkiln, folder in
    let site = BuiltSite(feedkiln, try SampleSite(articles: 1000).writeForFeedkiln(to: folder, at: "site"))
    _ = try site.full.run()
    let feeds = try site.feeds()
    let python = ".build/python/bin/python"
    let other = "\(folder.path)/feedgen"
    return [
      Contest(
        work: "build 1,000 articles", command: site.full,
        peer: Command(
          python, ["Benchmarks/Peers/feedgen_site.py", site.folder, other], name: "python-feedgen, nothing cleaned",
          before: removal(of: other))),
      Contest(
        work: "validate its \(feeds.count) feeds", command: Command(feedkiln, ["validate", site.output]),
        peer: Command(
          python, ["-c", "import feedparser, sys\nfor file in sys.argv[1:]: feedparser.parse(file)"] + feeds,
          name: "feedparser, which reads them")),
    ]
  }
}
