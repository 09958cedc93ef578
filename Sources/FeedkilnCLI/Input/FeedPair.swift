import FeedBuilder
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

  /// The changes between the versions, and the difference between an archive and a feed that people subscribe to.
  struct Comparison: Sendable {
    var name: String
    var difference: FeedDifference
    /// Whether a version is marked as an archive.
    var isArchive: Bool
    /// The URLs that the versions state.
    var urls: [IRI]
    /// The URLs of the archives that the versions link to.
    var archives: [IRI]
  }

  func compare(_ fetching: FetchOptions) -> Result<Comparison, Failure> {
    Result { () throws(Failure) in
      let (old, new) = (try read(old, fetching), try read(new, fetching))
      let versions = [old, new]
      return Comparison(
        name: name, difference: FeedDifference(old: old, new: new),
        isArchive: versions.contains(where: \.history.isArchive), urls: versions.compactMap(\.url),
        archives: versions.compactMap(\.history.previousArchive))
    }
  }

  private func read(_ path: String?, _ fetching: FetchOptions) throws(Failure) -> PublishedFeed {
    guard let path else { return PublishedFeed(file: "") }
    let bytes: [UInt8]
    do { bytes = try fetching.bytes(of: path) } catch { throw Failure(reason: "\(error)") }
    let feed = PublishedFeed(parsing: bytes, from: path)
    guard feed.isReadable else {
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
