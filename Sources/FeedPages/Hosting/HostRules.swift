package import FeedCore
package import FeedVocabulary

/// The data for web server configuration: the folder, documents and redirects of a site’s feeds.
package struct HostRules: Sendable {
  /// A redirect from a former path of a feed to its current URL.
  package struct Redirect: Sendable, Hashable {
    /// The path below the host, with a leading slash, not percent-encoded.
    package var path: String
    package var target: IRI

    package init(path: String, target: IRI) {
      self.path = path
      self.target = target
    }
  }

  /// The path of the folder of the feeds below the host, with a slash at both ends, not percent-encoded.
  package var folder: String
  /// The paths of all documents below the folder.
  package var documents: [String]
  package var redirects: [Redirect]
  /// Whether each file also exists as a compressed file.
  package var isCompressed: Bool
  /// Whether RSS and Atom are served as XML, which browsers show with their style sheet, instead of their own types,
  /// which browsers show as source or save as a file.
  package var isReadableInBrowser: Bool

  package init(
    folder: String, documents: [String] = [], redirects: [Redirect] = [], isCompressed: Bool = false,
    isReadableInBrowser: Bool = false
  ) {
    self.folder = folder
    self.documents = documents
    self.redirects = redirects
    self.isCompressed = isCompressed
    self.isReadableInBrowser = isReadableInBrowser
  }

  /// The `Cache-Control` header: feed readers revalidate a feed after ten minutes.
  static let caching = "public, max-age=600"

  /// Whether the folder contains only feeds, so that rules may apply to all its files.
  var ownsFolder: Bool { folder != "/" }

  /// The media types by extension; JSON is not included if the folder contains other files.
  var types: [(fileExtension: String, type: MediaType)] {
    let formats = FeedFormat.allCases.filter { ownsFolder || $0 != .json }
    return formats.map { ($0.fileExtension, isReadableInBrowser ? $0.readableMediaType : $0.mediaType) } + [
      ("opml", MediaType("text/x-opml"))
    ]
  }
}

extension FeedFormat {
  /// The media type with which browsers show a feed with its style sheet; that of the format if there is none.
  package var readableMediaType: MediaType { self == .json ? mediaType : MediaType("text/xml") }
}

/// A configuration file for a web server or hosting service.
package struct HostFile: Sendable, Hashable {
  package var name: String
  package var bytes: [UInt8]

  init(_ name: String, _ text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }
}

extension StaticHost {
  /// Returns the configuration files of the host.
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
