import Foundation
import Synchronization

/// Returns a preparation of a command that removes folders.
func removal(of folders: String...) -> @Sendable () throws -> Void {
  { for folder in folders { try? FileManager.default.removeItem(atPath: folder) } }
}

/// A sample site on disk, and the commands that build it.
struct BuiltSite: Sendable {
  let folder: String
  let full: Command
  let again: Command

  init(_ feedkiln: String, _ settings: String) {
    let folder = (settings as NSString).deletingLastPathComponent
    self.folder = folder
    // A build directly after another would not trust the modification times.
    again = Command(feedkiln, ["build", settings], before: { sleep(4) })
    // Removes the output and the cache of the last build, which would save time.
    full = again.after(removal(of: "\(folder)/feeds", "\(folder)/.feedkiln"))
  }

  var output: String { "\(folder)/feeds" }

  /// Returns a build after a change; the closure’s parameter is the number of changes before it.
  func again(after change: @escaping @Sendable (Int) throws -> Void) -> Command {
    let count = Counter()
    return again.after {
      try again.before()
      try change(count.next())
    }
  }

  /// Returns the paths of the built feeds, in order.
  func feeds() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: output).filter { $0.hasSuffix(".rss") || $0.hasSuffix(".atom") }
      .sorted().map { "\(output)/\($0)" }
  }

  /// Adds a comment to the thread of an article that already has comments.
  func addComment(to site: SampleSite, _ number: Int) throws {
    let discussed = (0..<site.articles).lazy.map(site.article).filter { !$0.comments.isEmpty }
    guard let article = discussed.dropFirst(number).first, let last = article.comments.last else { return }
    let comment = SampleSite.Comment(
      id: "new-\(number)", name: last.name, url: nil, date: last.date, replyTo: last.id, text: "One more.")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder)/content/comments/\(article.path).jsonl"))
    defer { try? file.close() }
    try file.seekToEnd()
    try file.write(contentsOf: Data(comment.line.utf8))
  }

  /// Adds a sentence to an article.
  func editArticle(of site: SampleSite, _ number: Int) throws {
    let path = "\(folder)/content/articles/\(site.article(number * 7 % site.articles).path).md"
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    try file.seekToEnd()
    try file.write(contentsOf: Data("\nOne more sentence.\n".utf8))
  }

  /// A walk that only reads the status of each file of the site and its output.
  var walk: Command { Command("find", [folder, "-newermt", "2100-01-01"], name: "a stat of all its files") }
}

/// A counter that starts at zero.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
