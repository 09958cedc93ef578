public import FeedCore
public import FeedVocabulary

/// What a host has to know to serve a site's feeds well.
public struct HostRules: Sendable {
  /// An address that a feed had once, and where that feed is now.
  public struct Redirect: Sendable, Hashable {
    /// Path below the host, with a slash at the beginning, not percent-encoded.
    public var path: String
    public var target: IRI

    public init(path: String, target: IRI) {
      self.path = path
      self.target = target
    }
  }

  /// Path of the feeds' folder below the host, with a slash at both ends, not percent-encoded.
  public var folder: String
  /// The paths of all documents below that folder.
  public var documents: [String]
  public var redirects: [Redirect]
  /// Whether each file has a compressed one beside it.
  public var isCompressed: Bool

  public init(folder: String, documents: [String] = [], redirects: [Redirect] = [], isCompressed: Bool = false) {
    self.folder = folder
    self.documents = documents
    self.redirects = redirects
    self.isCompressed = isCompressed
  }

  /// Readers ask again after ten minutes, and then only whether something has changed.
  static let caching = "public, max-age=600"

  /// True when nothing but feeds lies in the folder, so that all its files can be spoken of.
  var ownsFolder: Bool { folder != "/" }

  /// The media types by ending: where other files lie beside the feeds, JSON can be anything.
  var types: [(ending: String, type: MediaType)] {
    let formats = FeedFormat.allCases.filter { ownsFolder || $0 != .json }
    return formats.map { ($0.fileExtension, $0.mediaType) } + [("opml", MediaType("text/x-opml"))]
  }
}

/// A file that tells a host how to serve the feeds.
public struct HostFile: Sendable, Hashable {
  public var name: String
  public var bytes: [UInt8]

  init(_ name: String, _ text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }
}

extension StaticHost {
  /// The files for this host, by their names.
  public func files(_ rules: HostRules) -> [HostFile] {
    switch self {
    case .netlify: HeadersFile.literal(rules)
    case .cloudflare: HeadersFile.patterns(rules)
    case .apache: [HostFile(".htaccess", ApacheFile.text(rules))]
    case .nginx: [HostFile("feeds.nginx.conf", NginxFile.text(rules))]
    case .caddy: [HostFile("feeds.caddy", CaddyFile.text(rules))]
    case .vercel: [HostFile("vercel.json", VercelFile.text(rules))]
    case .azure: [HostFile("staticwebapp.config.json", AzureFile.text(rules))]
    }
  }
}
