import Foundation
import Synchronization

extension Benchmark {
  /// A site of 10,000 articles and 50,000 comments is built as others build it, and again when little has changed.
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

  /// A site of 100,000 articles and 500,000 comments takes ten times as long as one of a tenth.
  static let largeBuild = Benchmark(name: "large-build", runs: 3) { feedkiln, folder in
    let large = BuiltSite(feedkiln, try SampleSite(articles: 100_000).writeForFeedkiln(to: folder, at: "large"))
    let small = BuiltSite(feedkiln, try SampleSite(articles: 10_000).writeForFeedkiln(to: folder, at: "small"))
    return [
      Contest(
        work: "build 100,000 articles", command: large.full, peer: small.full.named("10,000 articles"), mostTime: 11,
        mostMemory: .bytes(500_000_000))
    ]
  }
}

/// A command's preparation: takes a folder away.
func removal(of folder: String) -> @Sendable () throws -> Void {
  { try? FileManager.default.removeItem(atPath: folder) }
}

/// A sample site on disk, and what builds it.
private struct BuiltSite: Sendable {
  let folder: String
  let full: Command
  let again: Command

  init(_ feedkiln: String, _ settings: String) {
    let folder = (settings as NSString).deletingLastPathComponent
    self.folder = folder
    again = Command(feedkiln, ["build", settings])
    full = again.after(removal(of: "\(folder)/feeds"))
  }

  var output: String { "\(folder)/feeds" }

  /// A build after some change, which is told how many there were before.
  func again(after change: @escaping @Sendable (Int) throws -> Void) -> Command {
    let count = Counter()
    return again.after { try change(count.next()) }
  }

  /// The feeds that were built, in order.
  func feeds() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: output).filter { $0.hasSuffix(".rss") || $0.hasSuffix(".atom") }
      .sorted().map { "\(output)/\($0)" }
  }

  /// Adds a comment to the thread of an article that has one.
  func addComment(to site: SampleSite, _ number: Int) throws {
    let discussed = (0..<site.articles).lazy.map(site.article).filter { !$0.comments.isEmpty }
    guard let article = discussed.dropFirst(number).first, let last = article.comments.last else { return }
    let comment = SampleSite.Comment(
      id: "new-\(number)", name: last.name, address: nil, date: last.date, replyTo: last.id, text: "One more.")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder)/content/comments/\(article.path).jsonl"))
    defer { try? file.close() }
    try file.seekToEnd()
    try file.write(contentsOf: Data(comment.line.utf8))
  }
}

/// Counts from zero.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
