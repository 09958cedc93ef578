package import FeedCore
package import FeedVocabulary

/// What a host has to know to serve a site's feeds well.
package struct HostRules: Sendable {
  /// An address that a feed had once, and where that feed is now.
  package struct Redirect: Sendable, Hashable {
    /// Path below the host, with a slash at the beginning, not percent-encoded.
    package var path: String
    package var target: IRI

    package init(path: String, target: IRI) {
      self.path = path
      self.target = target
    }
  }

  /// Path of the feeds' folder below the host, with a slash at both ends, not percent-encoded.
  package var folder: String
  /// The paths of all documents below that folder.
  package var documents: [String]
  package var redirects: [Redirect]
  /// Whether each file has a compressed one beside it.
  package var isCompressed: Bool

  package init(folder: String, documents: [String] = [], redirects: [Redirect] = [], isCompressed: Bool = false) {
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
package struct HostFile: Sendable, Hashable {
  package var name: String
  package var bytes: [UInt8]

  init(_ name: String, _ text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }
}

extension StaticHost {
  /// The files for this host, by their names.
  package func files(_ rules: HostRules) -> [HostFile] {
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
