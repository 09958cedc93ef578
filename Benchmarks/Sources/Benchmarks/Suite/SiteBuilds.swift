import Foundation

extension Benchmark {
  /// Builds a site of 10,000 articles and 50,000 comments, compared with other generators, and again after small
  /// changes.
  static let build = Benchmark(name: "build", runs: 3) { feedkiln, folder in
    let site = SampleSite(articles: 10_000)
    let own = BuiltSite(feedkiln, try site.writeForFeedkiln(to: folder, at: "site"))
    let other = BuiltSite(feedkiln, try site.writeForFeedkiln(to: folder, at: "again"))
    try site.writeForHugo(to: folder, at: "hugo")
    _ = try own.full.run()
    let feeds = try own.feeds()
    let hugo = Command(
      "hugo", ["--quiet", "--source", "\(folder.path)/hugo"], name: "hugo, RSS only",
      before: removal(of: "\(folder.path)/hugo/public"))
    let copy = Command(
      "cp", ["-r", own.output, "\(folder.path)/copy"], name: "cp -r of its output",
      before: removal(of: "\(folder.path)/copy"))
    return [
      Contest(
        work: "build 10,000 articles", command: own.full, peer: hugo, mostTime: 0.2, mostMemory: .ofPeer(1.0 / 6)),
      Contest(work: "build 10,000 articles", command: own.full, peer: copy, mostTime: 4),
      Contest(
        work: "build again, nothing changed", command: own.again, peer: other.full.named("its own full build"),
        mostTime: 0.1),
      Contest(
        work: "build again, one comment added",
        command: other.again(after: { try other.addComment(to: site, $0) }),
        peer: own.again.named("nothing changed"), mostTime: 1.2),
      Contest(
        work: "validate its \(feeds.count) feeds", command: Command(feedkiln, ["validate", own.output]),
        peer: Command("xmllint", ["--noout"] + feeds, name: "xmllint --noout, one process"), mostTime: 4),
    ]
  }

  /// Builds a site of 100,000 articles and 500,000 comments, which must take ten times as long as one tenth of it.
  static let largeBuild = Benchmark(name: "large-build", runs: 3) { feedkiln, folder in
    let large = BuiltSite(feedkiln, try folder.sampleSite(articles: 100_000))
    let small = BuiltSite(feedkiln, try folder.sampleSite(articles: 10_000))
    return [
      Contest(
        work: "build 100,000 articles", command: large.full, peer: small.full.named("10,000 articles"), mostTime: 11,
        mostMemory: .bytes(500_000_000))
    ]
  }
}

extension WorkFolder {
  /// Writes a sample site in a separate process.
  ///
  /// The system reports a program’s peak memory as at least the memory of the process that started it.
  fileprivate func sampleSite(articles: Int) throws -> String {
    _ = try Command(CommandLine.arguments[0], ["site", "\(path)/\(articles)", "\(articles)"]).run()
    return "\(path)/\(articles)/site/site.toml"
  }
}
