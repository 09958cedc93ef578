import ArgumentParser
import FeedCore
import FeedSystem
import Feedkiln

struct DiffCommand: AsyncParsableCommand, Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what subscribers would see if new feeds replaced old.",
    usage: "feedkiln diff [<options>] <old> <new>",
    discussion: """
      Compares two feeds, or two folders of feeds. Exits with 1 if an entry would be unread again.

      EXAMPLES
        feedkiln diff https://example.com/feed.xml feeds/feed.rss
        feedkiln diff published/ feeds/
      """)

  @Argument(help: "The old feed: a file, a URL, a folder, or - for standard input.", completion: .file())
  var old: String

  @Argument(help: "The new feed, in the same forms.", completion: .file())
  var new: String

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
    var counts: [FeedDifference.Change: Int] = [:]
    var found: [(feed: String, item: FeedDifference.Item)] = []
    var isIncomplete = false
    var progress = Progress("Compared", .feeds, isQuiet: common.isQuiet)
    var done = 0
    await parallelMap(pairs, portion: 4) { [fetching] pair in
      (pair.name, pair.compare(fetching))
    } consume: { name, comparison in
      done += 1
      progress.show(done, of: pairs.count)
      switch comparison {
      case .success(let difference):
        for change in FeedDifference.Change.allCases { counts[change, default: 0] += difference.count(change) }
        guard !difference.items.isEmpty else { return }
        progress.clear()
        printer.say(name.printable)
        difference.items.map(\.line).forEach(printer.say)
        if common.json { found += difference.items.map { (name, $0) } }
      case .failure(let failure):
        progress.clear()
        printer.show(failure.problems)
        printer.error(failure.reason)
        isIncomplete = true
      }
    }
    progress.clear()
    if isIncomplete, pairs.count == 1 { throw ExitCode.cannotRun }
    printer.say(Self.summary(counts))
    if common.json {
      let json = JSONWriter.result { json in
        json.array("differences", found) { json, found in
          json.object { $0.members(of: found.item, in: found.feed) }
        }
      }
      StandardStreams.write(json)
    }
    if isIncomplete { throw ExitCode.cannotRun }
    if counts[.unreadAgain] ?? 0 > 0 { throw ExitCode.problems }
  }

  private static func summary(_ counts: [FeedDifference.Change: Int]) -> String {
    let parts = FeedDifference.Change.allCases.compactMap { change -> String? in
      guard let count = counts[change], count > 0 else { return nil }
      return "\(count) \(change.rawValue)"
    }
    return "Subscribers see " + (parts.isEmpty ? "no changes" : parts.joined(separator: ", "))
  }
}

extension FeedDifference.Item {
  fileprivate var line: String {
    let change = change.rawValue + String(repeating: " ", count: 15 - change.rawValue.count)
    let ids = self.change == .unreadAgain ? ": its id changed from \(old?.key ?? "") to \(entry.key)" : ""
    return "  \(change)“\(entry.title)”\(ids)".printable
  }
}

extension JSONWriter {
  fileprivate mutating func members(of item: FeedDifference.Item, in feed: String) {
    member("feed", feed)
    member("change", item.change.rawValue)
    member("id", item.entry.key)
    member("title", item.entry.title)
    member("url", item.entry.page)
    if let old = item.old, old.key != item.entry.key { member("oldID", old.key) }
  }
}
