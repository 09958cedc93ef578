public import FeedCore

/// The elements of Media RSS 1.5.
public enum MediaRSS {
  // MARK: Primary elements
  public static let group = container("group", "media-group")
  public static let content = container("content", "media-content")

  // MARK: Optional elements of channels, items, groups and contents
  public static let adult = element("adult", .trueFalse, anchor: "media-adult")
  public static let rating = element("rating", .token, anchor: "media-rating")
  public static let title = element("title", .text, anchor: "media-title")
  public static let description = element("description", .text, anchor: "media-description")
  public static let keywords = element("keywords", .text, anchor: "media-keywords")
  public static let thumbnail = container("thumbnail", "media-thumbnails")
  public static let category = element("category", .text, anchor: "media-category")
  public static let hash = element("hash", .token, anchor: "media-hash")
  public static let player = container("player", "media-player")
  public static let credit = element("credit", .text, anchor: "media-credit")
  public static let copyright = element("copyright", .text, anchor: "media-copyright")
  public static let text = element("text", .text, anchor: "media-text")
  public static let restriction = element("restriction", .restriction, anchor: "media-restriction")

  // MARK: Elements since 1.5
  public static let community = container("community", "media-community")
  public static let starRating = container("starRating", "media-community")
  public static let statistics = container("statistics", "media-community")
  public static let tags = element("tags", .text, anchor: "media-community")
  public static let comments = container("comments", "media-comments")
  public static let comment = element("comment", .text, anchor: "media-comments")
  public static let embed = container("embed", "media-embed")
  public static let parameter = element("param", .token, anchor: "media-embed")
  public static let responses = container("responses", "media-responses")
  public static let response = element("response", .iriReference, anchor: "media-responses")
  public static let backLinks = container("backLinks", "media-backlinks")
  public static let backLink = element("backLink", .iriReference, anchor: "media-backlinks")
  public static let status = container("status", "media-status")
  public static let price = container("price", "media-price")
  public static let license = element("license", .text, anchor: "media-license")
  public static let subTitle = container("subTitle", "media-subtitle")
  public static let peerLink = container("peerLink", "media-peerlink")
  public static let location = container("location", "media-location")
  public static let rights = container("rights", "media-rights")
  public static let scenes = container("scenes", "media-scenes")
  public static let scene = container("scene", "media-scenes")
  static func reference(_ section: String, _ anchor: String) -> SpecReference {
    SpecReference("Media RSS 1.5", section, url: "https://www.rssboard.org/media-rss#\(anchor)")
  }

  private static func container(_ name: String, _ anchor: String) -> Term<Void> {
    .container(Name(.media, name), reference(name, anchor))
  }

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>, anchor: String) -> Term<Value> {
    Term(.element, Name(.media, name), codec: codec, reference: reference(name, anchor))
  }

  /// The elements of a scene, which have no prefix in the example of the specification, and often one in feeds.
  static let sceneParts: [ChildRow] = [Namespace.none, .media].flatMap { namespace in
    func part<Value>(_ name: String, _ codec: TextCodec<Value>) -> ChildRow {
      .optional(Term(.element, Name(namespace, name), codec: codec, reference: reference("scenes", "media-scenes")))
    }
    return [
      part("sceneTitle", .text),
      part("sceneDescription", .text),
      part("sceneStartTime", .clockTime),
      part("sceneEndTime", .clockTime),
    ]
  }
}
