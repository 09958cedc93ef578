/// A permanent name such as `tag:example.com,2024-03-01:articles/first` (RFC 4151).
public struct TagURI: Sendable, Hashable, CustomStringConvertible {
  /// The host name or e-mail address of the owner of the name, in lowercase.
  public let authority: String
  /// A date on which the owner controlled the host or e-mail address.
  public let date: CivilDate
  /// The part after the date, percent-encoded.
  public let specific: String

  /// Creates a tag URI.
  ///
  /// - Parameters:
  ///   - authority: The host name or e-mail address of the owner.
  ///   - date: A date on which the owner controlled it.
  ///   - segments: The segments of the name, which are percent-encoded and joined with slashes.
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
