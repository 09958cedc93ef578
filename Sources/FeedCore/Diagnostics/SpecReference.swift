/// A section of a specification, with its URL.
public struct SpecReference: Sendable, Hashable, CustomStringConvertible {
  /// The usual short name of the specification, such as `RFC 4287`.
  public let specification: String
  /// The number or name of the section, such as `4.1.2`; empty for the whole specification.
  public let section: String
  /// The URL of the section.
  public let url: String

  /// Creates a reference.
  ///
  /// - Parameters:
  ///   - specification: The usual short name of the specification.
  ///   - section: The number or name of the section; empty for the whole specification.
  ///   - url: The URL of the section.
  public init(_ specification: String, _ section: String, url: String) {
    self.specification = specification
    self.section = section
    self.url = url
  }

  public var description: String { section.isEmpty ? specification : "\(specification), \(section)" }

  /// Returns a section of an RFC.
  ///
  /// - Parameters:
  ///   - number: The number of the RFC.
  ///   - section: The number of the section; empty for the whole RFC.
  /// - Returns: The reference, with a URL at rfc-editor.org.
  public static func rfc(_ number: Int, _ section: String) -> SpecReference {
    SpecReference(
      "RFC \(number)", section,
      url: "https://www.rfc-editor.org/rfc/rfc\(number)" + (section.isEmpty ? "" : "#section-\(section)"))
  }

  /// Returns a section of the RSS Advisory Board’s RSS 2.0 specification.
  ///
  /// - Parameters:
  ///   - section: The name of the section.
  ///   - anchor: The fragment of its URL.
  /// - Returns: The reference.
  public static func rss(_ section: String, anchor: String) -> SpecReference {
    SpecReference("RSS 2.0", section, url: "https://www.rssboard.org/rss-specification#\(anchor)")
  }

  /// Returns a section of JSON Feed 1.1, whose URL is that of the whole document.
  public static func jsonFeed(_ section: String) -> SpecReference {
    SpecReference("JSON Feed 1.1", section, url: "https://www.jsonfeed.org/version/1.1/")
  }

  /// Returns a section of the W3C recommendation XML 1.0.
  ///
  /// - Parameters:
  ///   - section: The number of the section.
  ///   - anchor: The fragment of its URL.
  /// - Returns: The reference.
  public static func xml(_ section: String, anchor: String) -> SpecReference {
    SpecReference("XML 1.0", section, url: "https://www.w3.org/TR/xml/#\(anchor)")
  }
}
