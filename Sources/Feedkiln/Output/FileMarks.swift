import FeedContent
import FeedCore
import Synchronization

/// The marks by which a file shows that a build of this site wrote it.
///
/// They matter if no manifest lists the file, such as in a new clone of a site whose feeds are committed. A feed names its
/// generator and is published where this site publishes feeds; supporting files begin with a comment that only builds
/// write. JSON Feed has no element for a generator: there, the ids of the entries are in the ledger of the site.
final class FileMarks: Sendable {
  /// The maximum size in bytes of a file that is examined: 256 MiB.
  static let limit = 256 << 20
  /// The number of bytes in which a feed describes itself.
  private static let headSize = 1 << 16

  /// The comment at the start of a supporting file.
  static let comment = "Written by feedkiln build, which replaces this file."

  /// The URL of the output folder.
  private let folder: String
  private let ledger: String
  /// The ids in the ledger, once they are needed.
  private let ids = Mutex<Set<String>?>(nil)

  init(site: Site) { (folder, ledger) = (site.outputURL.string, site.filePath(site.ids)) }

  /// Returns whether a build of this site wrote a file.
  ///
  /// - Parameters:
  ///   - name: The path of the file.
  ///   - bytes: The bytes of the file.
  ///   - other: Reads another file in the same folder.
  /// - Returns: Whether the file has the mark of a build.
  func isOurs(_ name: String, _ bytes: [UInt8], other: (String) -> [UInt8]?) -> Bool {
    if name.hasSuffix(".gz"), bytes.starts(with: [0x1F, 0x8B]) {
      let name = String(name.dropLast(3))
      return other(name).map { isOurs(name, $0) } ?? false
    }
    return isOurs(name, bytes)
  }

  private func isOurs(_ name: String, _ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(Self.headSize)
    if head.starts(with: Self.jsonStart) {
      return head.contains("\n  \"feed_url\": \"\(folder)") && isKnown(firstEntryOf: head)
    }
    if head.starts(with: "<?xml".utf8), head.contains("<generator>Feedkiln</generator>") {
      return head.contains("\"\(folder)")
    }
    return head.prefix(256).contains(Self.comment)
  }

  /// Whether the ledger has the id of the first entry in a JSON Feed, or that of its article.
  private func isKnown(firstEntryOf head: ArraySlice<UInt8>) -> Bool {
    guard let start = head.end(of: "\n      \"id\": \"") else { return true }
    let id = String(utf8: head[start...].prefix { $0 != UInt8(ascii: "\"") })
    let article = id.split(separator: "/comments/", maxSplits: 1)[0]
    return ids.withLock { known in
      let all = known ?? Set(((try? IDLedger.read(ledger))?.ledger.entries ?? []).map(\.id.string))
      known = all
      return all.contains(id) || all.contains(String(article))
    }
  }

  /// The first bytes of a JSON Feed as builds write it.
  private static let jsonStart = Array("{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\n  \"title\": \"".utf8)
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ text: String) -> Bool { end(of: text) != nil }

  /// Returns the index after the first occurrence of a text.
  fileprivate func end(of text: String) -> Int? {
    let text = Array(text.utf8)
    guard let first = text.first else { return startIndex }
    var rest = self
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: text) { return start + text.count }
      rest = rest.dropFirst()
    }
    return nil
  }
}
