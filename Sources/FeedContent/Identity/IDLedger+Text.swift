import FeedCore
import FeedSystem

/// The text form of a ledger.
///
/// It has one line per article, with columns separated by tabs: the path, the id, the path of the page, the fingerprints
/// of the name and the text. Further columns have names, such as `date=`. Lines that begin with `!` are about feeds.
extension IDLedger {
  /// The names of the columns that not every article has.
  enum Column: String {
    case date, path, slug, after, was, gone, comments
  }

  static let feedsMark = "!feeds"
  static let termMark = "!term"
  static let archiveMark = "!archive"

  private static let header = """
    # The ids by which feed readers identify the articles. Feedkiln updates this file; commit it.

    """

  /// The content of the ledger file.
  public var bytes: [UInt8] {
    var bytes = Array(IDLedger.header.utf8)
    bytes.reserveCapacity(entries.reduce(1024) { $0 + 256 + $1.comments.count * 17 })
    for entry in entries { entry.write(to: &bytes) }
    if let feeds {
      bytes.append(utf8: "\(Self.feedsMark)\t\(feeds.base)\t\(feeds.authority)\n")
    }
    for term in terms.sorted(by: { ($0.family, $0.term) < ($1.family, $1.term) }) {
      bytes.append(utf8: "\(Self.termMark)\t\(term.family)\t\(Self.escaped(term.term))\n")
    }
    for (feed, archives) in archives.sorted(by: { $0.key.isBefore($1.key) }) {
      for (index, members) in archives.enumerated() {
        bytes.append(utf8: "\(Self.archiveMark)\t\(Self.escaped(feed))\t\(index + 1)\t")
        bytes.append(members) { $0.write(to: &$1) }
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    return bytes
  }

  /// Returns a path with control characters, `%`, `|` and a leading `#` or `!` percent-encoded, because these have a
  /// meaning in the file.
  fileprivate static func escaped(_ path: String) -> String {
    func isSpecial(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "|") }
    let isMarked = path.utf8.first == UInt8(ascii: "#") || path.utf8.first == UInt8(ascii: "!")
    guard isMarked || path.utf8.contains(where: isSpecial) else { return path }
    var text: [UInt8] = []
    for (index, byte) in path.utf8.enumerated() {
      if isSpecial(byte) || index == 0 && isMarked {
        text.append(UInt8(ascii: "%"))
        text.append(hexadecimal: UInt64(byte), width: 2, uppercase: true)
      } else {
        text.append(byte)
      }
    }
    return String(utf8: text)
  }
}

extension [UInt8] {
  /// Appends values separated by spaces.
  fileprivate mutating func append<Value>(_ values: [Value], _ write: (Value, inout [UInt8]) -> Void) {
    for (index, value) in values.enumerated() {
      if index > 0 { append(UInt8(ascii: " ")) }
      write(value, &self)
    }
  }

  fileprivate mutating func append(_ column: IDLedger.Column, _ value: String) {
    append(utf8: "\t\(column.rawValue)=\(value)")
  }
}

extension IDLedger.Entry {
  fileprivate func write(to bytes: inout [UInt8]) {
    for column in [IDLedger.escaped(path), id.string, page] {
      bytes.append(utf8: column)
      bytes.append(UInt8(ascii: "\t"))
    }
    name.write(to: &bytes)
    bytes.append(UInt8(ascii: "\t"))
    text.write(to: &bytes)
    if let published { bytes.append(.date, published.rfc3339) }
    if place.templatePath != path { bytes.append(.path, IDLedger.escaped(place.templatePath)) }
    if place.slug != ArticlePlace.lastPart(of: path) { bytes.append(.slug, IDLedger.escaped(place.slug)) }
    for place in former { bytes.append(.was, place.text) }
    if let addedAfter { bytes.append(.after, addedAfter.rfc3339) }
    if isGone { bytes.append(utf8: "\t\(IDLedger.Column.gone.rawValue)") }
    if !comments.isEmpty {
      bytes.append(.comments, "")
      bytes.append(comments) { comment, bytes in
        comment.key.write(to: &bytes)
        if let date = comment.addedAfter { bytes.append(utf8: "@\(date.rfc3339)") }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension ArticlePlace {
  static func lastPart(of path: String) -> String { path.segments.last.map(String.init) ?? path }

  /// The place as one column, with its values separated by bars.
  fileprivate var text: String {
    [path, page, templatePath, slug].map(IDLedger.escaped).joined(separator: "|") + "|"
      + (published?.rfc3339 ?? "")
  }

  /// Reads what `text` writes.
  init?(_ text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, !parts[0].isEmpty else { return nil }
    let names = parts.prefix(4).map { IRI.percentDecoding($0) }
    self.init(
      path: names[0], page: names[1], templatePath: names[2], slug: names[3],
      published: try? Timestamp(rfc3339: parts[4]))
  }
}
