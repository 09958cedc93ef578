/// A name that stays: `tag:example.com,2024-03-01:articles/first` (RFC 4151).
public struct TagURI: Sendable, Hashable, CustomStringConvertible {
  /// Host name or e-mail address of who mints the name.
  public let authority: String
  public let date: CivilDate
  /// What is named; written with URI characters only.
  public let specific: String

  /// Puts a name together; each segment is percent-escaped where needed.
  public init(authority: String, date: CivilDate, segments: some Sequence<String>) {
    self.authority = authority.lowercased()
    self.date = date
    specific = segments.map(IRI.percentEncodingSegment).joined(separator: "/")
  }

  public var description: String {
    var bytes = Array("tag:\(authority),".utf8)
    bytes.append(decimal: date.year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(decimal: date.month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(decimal: date.day, width: 2)
    bytes.append(utf8: ":" + specific)
    return String(utf8: bytes)
  }
}
