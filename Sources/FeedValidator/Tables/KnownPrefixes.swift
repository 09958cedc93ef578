import FeedCore
import FeedDocument
package import FeedVocabulary

/// The namespaces that feeds use, with their usual prefixes.
package enum KnownPrefixes {
  private static let namespaces: [String: String] = [
    "atom": Namespace.atom.uri,
    "content": Namespace.content.uri,
    "dc": Namespace.dublinCore.uri,
    "slash": Namespace.slash.uri,
    "wfw": Namespace.wellFormedWeb.uri,
    "thr": Namespace.threading.uri,
    "fh": Namespace.history.uri,
    "sy": Namespace.syndication.uri,
    "xhtml": Namespace.xhtml.uri,
    "admin": "http://webns.net/mvcb/",
    "ag": "http://purl.org/rss/modules/aggregation/",
    "annotate": "http://purl.org/rss/1.0/modules/annotate/",
    "app": "http://www.w3.org/2007/app",
    "audio": "http://media.tangent.org/rss/1.0/",
    "blogChannel": "http://backend.userland.com/blogChannelModule",
    "cc": "http://web.resource.org/cc/",
    "company": "http://purl.org/rss/1.0/modules/company",
    "creativeCommons": "http://backend.userland.com/creativeCommonsRssModule",
    "co": "http://purl.org/rss/1.0/modules/company/",
    "dcterms": "http://purl.org/dc/terms/",
    "email": "http://purl.org/rss/1.0/modules/email/",
    "ev": "http://purl.org/rss/1.0/modules/event/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "georss": "http://www.georss.org/georss",
    "gml": "http://www.opengis.net/gml",
    "g": "http://base.google.com/ns/1.0",
    "googleplay": "http://www.google.com/schemas/play-podcasts/1.0",
    "icbm": "http://postneo.com/icbm",
    "image": "http://purl.org/rss/1.0/modules/image/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "l": "http://purl.org/rss/1.0/modules/link/",
    "mathml": "http://www.w3.org/1998/Math/MathML",
    "media": "http://search.yahoo.com/mrss/",
    "opensearch": "http://a9.com/-/spec/opensearch/1.1/",
    "openSearch": "http://a9.com/-/spec/opensearchrss/1.0/",
    "pheedo": "http://www.pheedo.com/namespace/pheedo",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
    "rawvoice": "http://www.rawvoice.com/rawvoiceRssModule/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "ref": "http://purl.org/rss/1.0/modules/reference/",
    "search": "http://purl.org/rss/1.0/modules/search/",
    "source": "http://source.scripting.com/",
    "ss": "http://purl.org/rss/1.0/modules/servicestatus/",
    "svg": "http://www.w3.org/2000/svg",
    "taxo": "http://purl.org/rss/1.0/modules/taxonomy/",
    "ti": "http://purl.org/rss/1.0/modules/textinput/",
    "trackback": "http://madskills.com/public/xml/rss/module/trackback/",
    "webfeeds": "http://webfeeds.org/rss/1.0",
    "wiki": "http://purl.org/rss/1.0/modules/wiki/",
    "xlink": "http://www.w3.org/1999/xlink",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
  ]
  private static let prefixes = Dictionary(namespaces.map { ($0.value, $0.key) }) { first, _ in first }

  /// The namespaces whose elements no content model describes.
  package static let others: [Namespace] = namespaces.sorted { $0.key < $1.key }.map { Namespace($0.key, $0.value) }
    .filter { namespace in !Namespace.specified.contains { $0.uri == namespace.uri } }

  static func namespace(of prefix: String) -> String? { namespaces[prefix] }
  static func prefix(of namespace: String) -> String? { prefixes[namespace] }

  /// The namespaces that are not specific to feeds.
  private static let general: Set<String> = ["foaf", "gml", "mathml", "rdfs", "svg", "xhtml", "xlink", "xsi"]

  /// Whether the elements of a namespace extend feeds.
  static func isExtension(_ namespace: String) -> Bool { prefix(of: namespace).map { !general.contains($0) } ?? false }

  /// Returns an “undeclared prefix” diagnostic with the usual namespace in its help; other diagnostics are unchanged.
  static func completing(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.rule == RuleDescription.xmlUndeclaredPrefix.id, let prefix = diagnostic.context.value,
      let namespace = namespace(of: prefix)
    else { return diagnostic }
    var completed = diagnostic
    completed.help = "declare it on the root: xmlns:\(prefix)=\"\(namespace)\""
    return completed
  }

  /// Returns the correct spelling of a misspelled namespace, or `nil` if it is correct or unknown.
  static func spelling(of namespace: String) -> String? {
    guard !namespace.isEmpty, prefixes[namespace] == nil else { return nil }
    let right = bySkeleton[skeleton(namespace)]
    return right == namespace ? nil : right
  }

  /// Returns the namespace that a misspelled or older one means, so that its elements can be checked.
  static func extensionMeant(by namespace: String) -> String? {
    if namespace == Namespace.rss090OfChannels { return Namespace.rss090.uri }
    guard let right = spelling(of: namespace), !formats.contains(right) else { return nil }
    return right
  }

  private static let formats: Set<String> = [
    Namespace.atom.uri, Namespace.xhtml.uri, Namespace.rdf.uri, Namespace.rss10.uri,
  ]

  private static let bySkeleton = Dictionary(namespaces.values.map { (skeleton($0), $0) }) { first, _ in first }

  /// Returns a namespace in lowercase, without its scheme, “www.”, and slashes or “#” at the end.
  private static func skeleton(_ namespace: String) -> String {
    var text = namespace.lowercased()[...]
    for prefix in ["http://", "https://", "www."] where text.hasPrefix(prefix) { text = text.dropFirst(prefix.count) }
    while let last = text.last, "/#".contains(last) { text = text.dropLast() }
    return String(text)
  }
}
