import Foundation
import Synchronization

/// A command's preparation: takes folders away.
func removal(of folders: String...) -> @Sendable () throws -> Void {
  { for folder in folders { try? FileManager.default.removeItem(atPath: folder) } }
}

/// A sample site on disk, and what builds it.
struct BuiltSite: Sendable {
  let folder: String
  let full: Command
  let again: Command

  init(_ feedkiln: String, _ settings: String) {
    let folder = (settings as NSString).deletingLastPathComponent
    self.folder = folder
    // So soon after the last one a build would not trust the times of its files.
    again = Command(feedkiln, ["build", settings], before: { sleep(4) })
    // What the last build left would spare a part of the work.
    full = again.after(removal(of: "\(folder)/feeds", "\(folder)/.feedkiln-cache"))
  }

  var output: String { "\(folder)/feeds" }

  /// A build after some change, which is told how many there were before.
  func again(after change: @escaping @Sendable (Int) throws -> Void) -> Command {
    let count = Counter()
    return again.after {
      try again.before()
      try change(count.next())
    }
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
