import ContentValues
public import FeedCore
import FeedSystem

/// The stored ids of articles, which remain the same when files or pages move.
public struct IDLedger: Sendable, Hashable {
  /// The id of an article, and the properties by which the article is recognized.
  public struct Entry: Sendable, Hashable {
    /// The path of the article in the last build.
    public var path: String
    public var id: IRI
    /// The path of the article’s page.
    public var page: String
    /// The fingerprint of title and date; with that of the text, it identifies an article whose file was moved.
    var name: Fingerprint
    var text: Fingerprint
    /// The date of the newest article that existed when this backdated one was added, or `nil` if it is not backdated.
    var addedAfter: Timestamp?
  }

  /// The entries sorted by path, including those of removed articles.
  public private(set) var entries: [Entry]

  /// Creates a ledger, and sorts the entries by path.
  public init(entries: [Entry] = []) {
    let isSorted = entries.indices.dropFirst().allSatisfy { !entries[$0].path.isBefore(entries[$0 - 1].path) }
    self.entries = isSorted ? entries : entries.sorted { $0.path.isBefore($1.path) }
  }

  /// Returns the ledger with other ids for some paths.
  ///
  /// - Parameter ids: The new ids by path; unknown paths are ignored.
  /// - Returns: The changed ledger.
  public func replacing(_ ids: [String: IRI]) -> IDLedger {
    IDLedger(
      entries: entries.map { entry in
        var entry = entry
        if let id = ids[entry.path] { entry.id = id }
        return entry
      })
  }

  /// The content of the ledger file: one line per article, with columns separated by tabs.
  ///
  /// The sixth column, `addedAfter`, exists only for backdated articles.
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
    # The ids by which feed readers identify the articles. Feedkiln updates this file; commit it.

    """

  /// Returns the path with control characters and `%` percent-encoded, because tabs and line ends separate values.
  private func escaped(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "%") }) else { return path }
    return String(
      utf8: path.utf8.flatMap { byte in
        byte < 0x20 || byte == UInt8(ascii: "%") ? Array(IRI.percentEncodingSegment(String(utf8: [byte])).utf8) : [byte]
      })
  }
}

extension IDLedger.Entry {
  /// Creates the entry of an article.
  init(_ article: Article) {
    self.init(
      path: article.path, id: article.id, page: article.url.path,
      name: Fingerprint("\(article.title)\n\(article.published.rfc3339)".utf8), text: article.body.fingerprint)
  }
}
