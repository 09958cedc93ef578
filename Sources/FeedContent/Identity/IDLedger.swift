public import FeedCore
import FeedSystem

/// The ids that articles were given, so that they keep them when their files or their pages move.
public struct IDLedger: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    /// The article's path when it was last seen.
    public var path: String
    public var id: IRI
    /// The path of the article's page.
    public var page: String
    /// Title and date, and the text: by these an article is known again when its file has moved.
    var name: Fingerprint
    var text: Fingerprint
    /// The date of the newest article that was there before, where this one is dated back.
    var addedAfter: Timestamp?
  }

  /// Sorted by path; also of articles that are gone.
  public private(set) var entries: [Entry]

  public init(entries: [Entry] = []) {
    let isSorted = entries.indices.dropFirst().allSatisfy { !entries[$0].path.isBefore(entries[$0 - 1].path) }
    self.entries = isSorted ? entries : entries.sorted { $0.path.isBefore($1.path) }
  }

  /// The same with other ids for some paths.
  public func replacing(_ ids: [String: IRI]) -> IDLedger {
    IDLedger(
      entries: entries.map { entry in
        var entry = entry
        if let id = ids[entry.path] { entry.id = id }
        return entry
      })
  }

  /// The ledger as a file: a line an article, its columns apart by tabs; the sixth is only where one is
  /// dated back.
  public var bytes: [UInt8] {
    var bytes = Array(IDLedger.header.utf8)
    bytes.reserveCapacity(entries.count * 256)
    for entry in entries {
      for column in [escaped(entry.path), entry.id.string, entry.page] {
        bytes.append(utf8: column)
        bytes.append(UInt8(ascii: "\t"))
      }
      entry.name.write(to: &bytes)
      bytes.append(UInt8(ascii: "\t"))
      entry.text.write(to: &bytes)
      if let date = entry.addedAfter { bytes.append(utf8: "\t\(date.rfc3339)") }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static let header = """
    # The ids of this site's articles, by which feed readers know them. Feedkiln keeps this file: commit it.

    """

  /// Tabs and line ends would break the table.
  private func escaped(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "%") }) else { return path }
    return String(
      utf8: path.utf8.flatMap { byte in
        byte < 0x20 || byte == UInt8(ascii: "%") ? Array(IRI.percentEncodingSegment(String(utf8: [byte])).utf8) : [byte]
      })
  }
}

extension IDLedger.Entry {
  /// What is to be known of an article when it is seen again.
  init(_ article: Article) {
    self.init(
      path: article.path, id: article.id, page: article.url.path,
      name: Fingerprint("\(article.title)\n\(article.published.rfc3339)".utf8), text: article.body.fingerprint)
  }
}
