/// A section of a specification, with the address where it can be read.
public struct SpecReference: Sendable, Hashable, CustomStringConvertible {
  /// The specification's usual short name, as in `RFC 4287`.
  public let specification: String
  /// The section's number or name, as in `4.1.2`.
  public let section: String
  public let url: String

  public init(_ specification: String, _ section: String, url: String) {
    self.specification = specification
    self.section = section
    self.url = url
  }

  public var description: String { section.isEmpty ? specification : "\(specification), \(section)" }

  /// A section of an RFC.
  public static func rfc(_ number: Int, _ section: String) -> SpecReference {
    SpecReference(
      "RFC \(number)", section,
      url: "https://www.rfc-editor.org/rfc/rfc\(number)" + (section.isEmpty ? "" : "#section-\(section)"))
  }

  /// An element of RSS 2.0, as the RSS Advisory Board's specification names it.
  public static func rss(_ section: String, anchor: String) -> SpecReference {
    SpecReference("RSS 2.0", section, url: "https://www.rssboard.org/rss-specification#\(anchor)")
  }

  /// A section of JSON Feed 1.1.
  public static func jsonFeed(_ section: String) -> SpecReference {
    SpecReference("JSON Feed 1.1", section, url: "https://www.jsonfeed.org/version/1.1/")
  }

  /// A section of the W3C's XML 1.0 recommendation.
  public static func xml(_ section: String, anchor: String) -> SpecReference {
    SpecReference("XML 1.0", section, url: "https://www.w3.org/TR/xml/#\(anchor)")
  }
}
