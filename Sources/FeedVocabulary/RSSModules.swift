public import FeedCore

/// The Content module: a whole article inside an RSS item.
public enum ContentModule {
  public static let encoded = Term(
    .element, Name(.content, "encoded"), .html,
    SpecReference("RSS Content Module", "encoded", url: "https://web.resource.org/rss/1.0/modules/content/#link"))
}

/// The Dublin Core elements that feeds use.
public enum DublinCore {
  public static let creator = Term(
    .element, Name(.dublinCore, "creator"), .text,
    SpecReference(
      "Dublin Core", "creator",
      url: "https://www.dublincore.org/specifications/dublin-core/dcmi-terms/#http://purl.org/dc/elements/1.1/creator"))
  public static let language = Term(
    .element, Name(.dublinCore, "language"), .language,
    SpecReference(
      "Dublin Core", "language",
      url: "https://www.dublincore.org/specifications/dublin-core/dcmi-terms/#http://purl.org/dc/elements/1.1/language")
  )
}

/// The Slash module: how many comments an item has.
public enum Slash {
  public static let comments = Term(
    .element, Name(.slash, "comments"), .nonNegative,
    SpecReference("RSS Slash Module", "comments", url: "https://web.resource.org/rss/1.0/modules/slash/"))
}

/// The Well-Formed Web's comment API: where an item's comment feed is.
public enum WellFormedWeb {
  public static let commentRSS = Term(
    .element, Name(.wellFormedWeb, "commentRss"), .iri,
    SpecReference("wfw", "commentRss", url: "https://www.rssboard.org/comment-api"))
}
