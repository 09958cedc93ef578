import ArgumentParser
import FeedCore
import FeedSystem
import Feedkiln

struct DiffCommand: AsyncParsableCommand, Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show the changes that subscribers would see.",
    usage: "feedkiln diff [<options>] <old> <new>",
    discussion: """
      Compares two feeds, or two folders of feeds. Exits with 1 if an entry would be unread again.

      In folders, an entry that is in several feeds or formats is counted once. Archives are ignored.

      EXAMPLES
        feedkiln diff https://example.com/feed.xml feeds/feed.rss
        feedkiln diff published/ feeds/
      """)

  @Argument(help: "The old feed: a file, a URL, a folder, or - for standard input.", completion: .file())
  var old: String

  @Argument(help: "The new feed, in the same forms.", completion: .file())
  var new: String

  @Flag(help: "Show every entry with a repeated change.")
  var all = false

  @OptionGroup var fetching: FetchOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try PathArgument.checkInput([old, new]) }

  func run() async throws {
    let printer = common.printer
    for path in [old, new]
    where !PathArgument.isInput(path) && !FetchOptions.isURL(path) && FileSystem.kind(of: path) == nil {
      printer.error("“\(path)” does not exist: name two feeds, or two folders of feeds")
      throw ExitCode.cannotRun
    }
    if (FileSystem.kind(of: old) == .folder) != (FileSystem.kind(of: new) == .folder) {
      printer.error("cannot compare a folder with a feed: name two feeds, or two folders of feeds")
      throw ExitCode.cannotRun
    }
    let pairs = try printer.orCannotRun { try FeedPairs(old: old, new: new).pairs }
    var comparisons: [FeedPair.Comparison] = []
    var isIncomplete = false
    var progress = Progress("Compared", .feeds, isQuiet: common.isQuiet)
    var done = 0
    await parallelMap(pairs, chunkSize: 4) { [fetching] pair in
      pair.compare(fetching)
    } consume: { result in
      done += 1
      progress.show(done, of: pairs.count)
      switch result {
      case .success(let comparison):
        comparisons.append(comparison)
      case .failure(let failure):
        progress.clear()
        printer.show(failure.problems, listsAll: all)
        printer.error(failure.reason)
        isIncomplete = true
      }
    }
    progress.clear()
    if isIncomplete, pairs.count == 1 { throw ExitCode.cannotRun }
    let changes = SubscriberChanges(comparisons)
    for group in changes.groups {
      printer.say(group.files.joined(separator: ", ").printable)
      group.items.map(\.line).folded(listsAll: all).forEach(printer.say)
    }
    printer.say(Self.summary(changes))
    if common.json { StandardStreams.write(json(changes)) }
    if isIncomplete { throw ExitCode.cannotRun }
    if changes.count(.unreadAgain) > 0 { throw ExitCode.problems }
  }

  private static func summary(_ changes: SubscriberChanges) -> String {
    let parts = FeedDifference.Change.allCases.compactMap { change in
      changes.count(change) > 0 ? "\(changes.count(change)) \(change.rawValue)" : nil
    }
    return "Subscribers see " + (parts.isEmpty ? "no changes" : parts.joined(separator: ", "))
  }

  private func json(_ changes: SubscriberChanges) -> [UInt8] {
    JSONWriter.result { json in
      let items = changes.groups.flatMap { group in group.items.map { (group.files, $0) } }
      json.array("differences", of: items) { json, item in
        json.object { $0.members(of: item.1, in: item.0) }
      }
    }
  }
}

extension FeedDifference.Item {
  fileprivate var line: ListLine {
    let change = change.rawValue + String(repeating: " ", count: 15 - change.rawValue.count)
    let ids = self.change == .unreadAgain ? ": its id changed from \(old?.key ?? "") to \(entry.key)" : ""
    return ListLine(kind: self.change.rawValue, text: "  \(change)“\(entry.title)”\(ids)".printable)
  }
}

extension JSONWriter {
  fileprivate mutating func members(of item: FeedDifference.Item, in feeds: [String]) {
    array("feeds", of: feeds) { $0.value($1) }
    member("change", item.change.rawValue)
    member("id", item.entry.key)
    member("title", item.entry.title)
    member("url", item.entry.page)
    if let old = item.old, old.key != item.entry.key { member("oldID", old.key) }
  }
}
