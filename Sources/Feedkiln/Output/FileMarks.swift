import FeedContent
import FeedCore
import FeedDocument
import Synchronization

/// The marks by which a file shows that a build of this site wrote it.
///
/// They matter if no manifest lists the file, such as in a new clone of a site whose feeds are committed. A feed names its
/// generator, is published where this site publishes feeds, and its first entry is in the ledger of the site: two sites
/// may have one URL by mistake. Supporting files begin with a comment that only builds write. JSON Feed has no element for
/// a generator, and the configuration of some hosts no comments: see `HostFileMarks`.
final class FileMarks: Sendable {
  /// The number of bytes in which a feed describes itself.
  private static let headSize = 1 << 16

  /// The comment at the start of a supporting file.
  static let comment = "Written by feedkiln build, which replaces this file."

  private let site: Site
  /// The URL of the output folder.
  private let folder: String
  /// The ids of articles and threads in the ledger, once they are needed.
  private let ids = Mutex<Set<String>?>(nil)

  init(site: Site) { (self.site, folder) = (site, site.outputURL.string) }

  /// Returns whether a build of this site wrote a file.
  ///
  /// - Parameters:
  ///   - name: The path of the file.
  ///   - bytes: The bytes of the file.
  ///   - new: The bytes that would replace it, or `nil` if there are none.
  ///   - other: Reads another file in the same folder.
  /// - Returns: Whether the file has the mark of a build.
  func isOurs(
    _ name: String, _ bytes: [UInt8], replacedBy new: [UInt8]? = nil, other: (String) -> [UInt8]?
  ) -> Bool {
    if let new, HostFileMarks.isEarlier(name, bytes, replacedBy: new, folder: folder) { return true }
    if name.hasSuffix(".gz"), bytes.starts(with: [0x1F, 0x8B]) {
      let name = String(name.dropLast(3))
      return other(name).map { isOurs(name, $0) } ?? false
    }
    return isOurs(name, bytes)
  }

  private func isOurs(_ name: String, _ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(Self.headSize)
    if head.starts(with: Self.jsonStart) {
      return head.contains("\n  \"feed_url\": \"\(folder)")
        && hasKnownEntry(head, ["\n      \"id\": \""], upTo: UInt8(ascii: "\""), isOursWithoutLedger: false)
    }
    if head.starts(with: "<?xml".utf8), head.contains("<generator>Feedkiln</generator>") {
      let id = head.contains("<rss") ? ["<item>", "<guid", ">"] : ["<entry", "<id>"]
      return head.contains("\"\(folder)")
        && hasKnownEntry(head, id, upTo: UInt8(ascii: "<"), isOursWithoutLedger: true)
    }
    return head.prefix(256).contains(Self.comment)
  }

  /// Whether the ledger has the id of one of the entries, or that of its article; also if there are no entries.
  ///
  /// - Parameters:
  ///   - text: The start of the feed.
  ///   - start: The texts before the id of an entry, in their order.
  ///   - end: The byte after the id.
  ///   - isOursWithoutLedger: The result if the site has no ledger.
  /// - Returns: Whether an entry is known, or there is none.
  private func hasKnownEntry(
    _ text: ArraySlice<UInt8>, _ start: [String], upTo end: UInt8, isOursWithoutLedger: Bool
  ) -> Bool {
    let known = knownIDs
    if known.isEmpty, isOursWithoutLedger { return true }
    var rest = text
    var isEmpty = true
    while let place = rest.end(of: start) {
      let id = String(utf8: CharacterReference.decoding(rest[place...].prefix { $0 != end }))
      let thread = id.lastIndex(of: "/").map { String(id[..<$0]) } ?? id
      if known.contains(id) || known.contains(thread) { return true }
      (rest, isEmpty) = (rest[place...], false)
    }
    return isEmpty
  }

  /// The ids of all articles in the ledger, and the prefixes of the ids of their comments.
  private var knownIDs: Set<String> {
    ids.withLock { known in
      if let known { return known }
      let entries = (try? IDLedger.read(site.filePath(site.ids)))?.ledger.entries ?? []
      var all = Set(entries.map(\.id.string))
      for entry in entries {
        guard let date = entry.published else { continue }
        // Feeds from before an id was adopted contain the id that Feedkiln had made.
        let segments = entry.path.split(separator: "/").map(String.init)
        let made = IRI(TagURI(authority: site.tagAuthority, date: date.local.date, segments: segments))
        for id in [entry.id, made] {
          all.insert(id.string)
          all.insert(CommentComposer.threadID(of: id, date, site).string)
        }
      }
      // Before the first ids are stored, there is nothing to remember.
      if !all.isEmpty { known = all }
      return all
    }
  }

  /// The first bytes of a JSON Feed as builds write it.
  private static let jsonStart = Array("{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\n  \"title\": \"".utf8)
}

extension ArraySlice<UInt8> {
  /// Returns the index after texts that follow one another, with anything between them.
  fileprivate func end(of texts: [String]) -> Int? {
    texts.reduce(startIndex as Int?) { place, text in place.flatMap { self[$0...].end(of: text) } }
  }

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
