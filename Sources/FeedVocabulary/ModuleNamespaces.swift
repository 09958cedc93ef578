/// The namespaces of supported extensions.
extension Namespace {
  public static let itunes = Namespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd")
  public static let podcast = Namespace("podcast", "https://podcastindex.org/namespace/1.0")
  public static let media = Namespace("media", "http://search.yahoo.com/mrss/")
  public static let georss = Namespace("georss", "http://www.georss.org/georss")
  public static let gml = Namespace("gml", "http://www.opengis.net/gml")
  public static let geo = Namespace("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#")
  public static let geoURL = Namespace("geourl", "http://geourl.org/rss/module/")
  public static let icbm = Namespace("icbm", "http://postneo.com/icbm")
  public static let creativeCommons = Namespace(
    "creativeCommons", "http://backend.userland.com/creativeCommonsRssModule", vocabulary: "license")
  public static let cc = Namespace("cc", "http://web.resource.org/cc/", vocabulary: "license")
  public static let sourceNamespace = Namespace("source", "http://source.scripting.com/")
  public static let dublinCoreTerms = Namespace("dcterms", "http://purl.org/dc/terms/")
  public static let admin = Namespace("admin", "http://webns.net/mvcb/")
  public static let trackback = Namespace("trackback", "http://madskills.com/public/xml/rss/module/trackback/")
  public static let pingback = Namespace("pingback", "http://madskills.com/public/xml/rss/module/pingback/")
  public static let blogChannel = Namespace(
    "blogChannel", "http://backend.userland.com/blogChannelModule", vocabulary: "blogchannel")
  public static let event = Namespace("ev", "http://purl.org/rss/1.0/modules/event/")
  public static let aggregation = Namespace("ag", "http://purl.org/rss/modules/aggregation/")
  public static let taxonomy = Namespace("taxo", "http://purl.org/rss/1.0/modules/taxonomy/")
  public static let openSearch = Namespace("opensearch", "http://a9.com/-/spec/opensearch/1.1/")
  public static let openSearch10 = Namespace(
    "openSearch", "http://a9.com/-/spec/opensearchrss/1.0/", vocabulary: "opensearch")
  public static let publishing = Namespace("app", "http://www.w3.org/2007/app")

  /// The namespaces of extensions, in the order of their files.
  public static let modules: [Namespace] = [
    itunes, podcast, media, georss, gml, geo, geoURL, icbm, creativeCommons, cc, sourceNamespace, dublinCoreTerms,
    admin, trackback, pingback, blogChannel, event, aggregation, taxonomy, openSearch,
    openSearch10, publishing,
  ]
}

/// The namespaces whose elements the content models describe.
extension Namespace {
  package static let specified: [Namespace] =
    [
      .none, .atom, .xhtml, .xml, .content, .dublinCore, .slash, .wellFormedWeb, .threading, .history, .syndication,
      .rdf, .rss10, .rss11, .rss090,
    ] + modules
}

/// The namespaces of RSS 1.0, 1.1 and 0.90, and of OPML.
extension Namespace {
  public static let rdf = Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
  public static let rss10 = Namespace("", "http://purl.org/rss/1.0/", vocabulary: "rdf")
  public static let rss11 = Namespace("", "http://purl.org/net/rss1.1#", vocabulary: "rdf")
  public static let rss090 = Namespace("", "http://my.netscape.com/rdf/simple/0.9/", vocabulary: "rdf")
  /// Another namespace of RSS 0.90, whose feeds have either.
  public static let rss090OfChannels = "http://channel.netscape.com/rdf/simple/0.9/"
  /// The vocabulary of OPML, whose elements are in no namespace, like those of RSS.
  public static let opml = Namespace("", "", vocabulary: "opml")
}
