public import FeedCore

/// The formats that feeds are written in.
public enum FeedFormat: String, Sendable, Hashable, CaseIterable {
  case rss, atom, json

  /// The file name extension that web servers know the format by.
  public var fileExtension: String { rawValue }

  public var mediaType: MediaType {
    switch self {
    case .rss: MediaType("application/rss+xml")
    case .atom: MediaType("application/atom+xml")
    case .json: MediaType("application/feed+json")
    }
  }

  /// The name that people know it by.
  public var title: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }
}
