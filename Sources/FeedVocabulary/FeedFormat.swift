public import FeedCore

/// The formats in which feeds are written.
public enum FeedFormat: String, Sendable, Hashable, CaseIterable, Codable, CodingKeyRepresentable {
  case rss, atom, json

  /// The usual file name extension.
  public var fileExtension: String { rawValue }

  /// The media type that web servers send.
  public var mediaType: MediaType {
    switch self {
    case .rss: Self.rssType
    case .atom: Self.atomType
    case .json: Self.jsonType
    }
  }

  private static let rssType: MediaType = "application/rss+xml"
  private static let atomType: MediaType = "application/atom+xml"
  private static let jsonType: MediaType = "application/feed+json"

  /// The name of the format, such as “JSON Feed”.
  public var title: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }
}
