import ArgumentParser
import FeedCore
import Feedkiln

struct DiffCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what subscribers will see when new feeds take the place of old ones.",
    usage: "feedkiln diff [<options>] <old> <new>",
    discussion: """
      Names two feeds, or two folders of feeds. The exit code is 1 when an entry would be unread again.

      EXAMPLES
        feedkiln diff https://example.com/feed.xml feeds/feed.rss
        feedkiln diff published/ feeds/
      """)

  @Argument(help: "The old feed: a file, an address, a folder, or - for standard input.", completion: .file())
  var old: String

  @Argument(help: "The new feed, named alike.", completion: .file())
  var new: String

  @OptionGroup var fetching: FetchOptions
  @OptionGroup var quiet: QuietOption
  @OptionGroup var common: CommonOptions

  func validate() throws { try PathArgument.checkInput([old, new]) }

  func run() throws {
    let printer = common.printer(quiet)
    for path in [old, new]
    where !PathArgument.isInput(path) && !FetchOptions.isAddress(path) && FileSystem.kind(of: path) == nil {
      printer.error("there is no “\(path)”: name two feeds, or two folders of feeds")
      throw ExitCode.cannotRun
    }
    if (FileSystem.kind(of: old) == .folder) != (FileSystem.kind(of: new) == .folder) {
      printer.error("a folder cannot be compared with a feed: name two feeds, or two folders of feeds")
      throw ExitCode.cannotRun
    }
    var counts: [FeedDifference.Change: Int] = [:]
    var found: [(feed: String, item: FeedDifference.Item)] = []
    for pair in try printer.orCannotRun({ try FeedPairs(old: old, new: new).pairs }) {
      let difference = try printer.orCannotRun {
        FeedDifference(old: try read(pair.old, printer), new: try read(pair.new, printer))
      }
      for change in FeedDifference.Change.allCases { counts[change, default: 0] += difference.count(change) }
      if !difference.items.isEmpty { printer.say(pair.name.printable) }
      difference.items.map(\.line).forEach(printer.say)
      if common.json { found += difference.items.map { (pair.name, $0) } }
    }
    printer.say(Self.summary(counts))
    if common.json {
      let json = JSONText.result { json in
        json.array("differences", found) { json, found in
          json.object { $0.members(of: found.item, in: found.feed) }
        }
      }
      StandardStreams.write(json)
    }
    if counts[.unreadAgain] ?? 0 > 0 { throw ExitCode.problems }
  }

  private func read(_ path: String?, _ printer: Printer) throws -> PublishedFeed {
    guard let path else { return PublishedFeed(file: "") }
    let feed = PublishedFeedReader.read(try fetching.bytes(of: path), name: path)
    if feed.problems.contains(where: { $0.severity == .error }) {
      printer.show(feed.problems)
      printer.error("nothing was compared: \(PathArgument.title(path)) cannot be read as a feed")
      throw ExitCode.cannotRun
    }
    return feed
  }

  private static func summary(_ counts: [FeedDifference.Change: Int]) -> String {
    let parts = FeedDifference.Change.allCases.compactMap { change -> String? in
      guard let count = counts[change], count > 0 else { return nil }
      return "\(count) \(change.rawValue)"
    }
    return "Subscribers see " + (parts.isEmpty ? "no difference" : parts.joined(separator: ", "))
  }
}

/// The feeds that are compared: two files, or those of two folders that have the same name.
private struct FeedPairs {
  var pairs: [(name: String, old: String?, new: String?)]

  init(old: String, new: String) throws(FileError) {
    guard FileSystem.kind(of: old) == .folder else {
      pairs = [(new, old, new)]
      return
    }
    let before = try FeedPairs.feeds(in: old)
    let after = try FeedPairs.feeds(in: new)
    pairs = Set(before).union(after).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      (name, before.contains(name) ? "\(old)/\(name)" : nil, after.contains(name) ? "\(new)/\(name)" : nil)
    }
  }

  private static func feeds(in folder: String) throws(FileError) -> [String] {
    let files = try FileSystem.files(below: folder).files
    return files.filter { name in FeedInputs.extensions.contains(where: name.hasSuffix) && !name.hasSuffix(".opml") }
  }
}

extension FeedDifference.Item {
  fileprivate var line: String {
    let change = change.rawValue + String(repeating: " ", count: 15 - change.rawValue.count)
    let ids = self.change == .unreadAgain ? ": its id was \(old?.key ?? "") and is \(entry.key)" : ""
    return "  \(change)“\(entry.title)”\(ids)".printable
  }
}

extension JSONText {
  fileprivate mutating func members(of item: FeedDifference.Item, in feed: String) {
    member("feed", feed)
    member("change", item.change.rawValue)
    member("id", item.entry.key)
    member("title", item.entry.title)
    member("url", item.entry.page)
    if let old = item.old, old.key != item.entry.key { member("oldID", old.key) }
  }
}
