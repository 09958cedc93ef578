import FeedCore
import FeedSystem
import Feedkiln

/// Two versions of a feed to compare.
///
/// A missing version counts as a feed without entries.
struct FeedPair: Sendable {
  let name: String
  let old: String?
  let new: String?

  /// The reason why two feeds could not be compared.
  struct Failure: Error {
    var reason: String
    var problems: [Diagnostic] = []
  }

  func compare(_ fetching: FetchOptions) -> Result<FeedDifference, Failure> {
    Result { () throws(Failure) in
      FeedDifference(old: try read(old, fetching), new: try read(new, fetching))
    }
  }

  private func read(_ path: String?, _ fetching: FetchOptions) throws(Failure) -> PublishedFeed {
    guard let path else { return PublishedFeed(file: "") }
    let bytes: [UInt8]
    do { bytes = try fetching.bytes(of: path) } catch { throw Failure(reason: "\(error)") }
    let feed = PublishedFeedReader.read(bytes, name: path)
    if feed.problems.contains(where: { $0.severity == .error }) {
      throw Failure(
        reason: "\(PathArgument.title(path)) is not a valid feed and was not compared", problems: feed.problems)
    }
    return feed
  }
}

/// The feeds to compare: two files, or the files with the same names in two folders.
struct FeedPairs {
  let pairs: [FeedPair]

  init(old: String, new: String) throws(FileError) {
    guard FileSystem.kind(of: old) == .folder else {
      pairs = [FeedPair(name: new, old: old, new: new)]
      return
    }
    let before = Set(try FeedPairs.feeds(in: old))
    let after = Set(try FeedPairs.feeds(in: new))
    pairs = before.union(after).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      func path(_ folder: String, _ names: Set<String>) -> String? { names.contains(name) ? "\(folder)/\(name)" : nil }
      return FeedPair(name: name, old: path(old, before), new: path(new, after))
    }
  }

  private static func feeds(in folder: String) throws(FileError) -> [String] {
    let files = try FileSystem.files(below: folder).files
    return files.filter { name in FeedInputs.extensions.contains(where: name.hasSuffix) && !name.hasSuffix(".opml") }
  }
}
