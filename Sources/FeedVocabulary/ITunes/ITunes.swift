public import FeedCore

/// The terms of Apple Podcasts (A podcaster’s guide to RSS).
public enum ITunes {
  public static let title = element("title", .text)
  public static let author = element("author", .text)
  public static let subtitle = element("subtitle", .text)
  public static let summary = element("summary", .text)
  public static let keywords = element("keywords", .text)
  public static let explicit = element("explicit", .explicit)
  public static let block = element("block", .caselessWord(["Yes", "No", "clean"], rule: .itunesBlock))
  public static let image = container("image")
  public static let imageURL = attribute("href", .iri)

  // MARK: Elements of channels
  public static let type = element("type", .caselessWord(["episodic", "serial"], rule: .itunesType))
  public static let category = container("category")
  public static let categoryText = attribute("text", .text)
  public static let complete = element("complete", .caselessWord(["Yes", "No"], rule: .itunesComplete))
  public static let newFeedURL = element("new-feed-url", .iri)
  public static let owner = container("owner")
  public static let ownerName = element("name", .text)
  public static let ownerEmail = element("email", .email)
  public static let verification = element("applepodcastsverify", .token)

  // MARK: Elements of items
  public static let duration = element("duration", .podcastDuration)
  public static let pubDate = element("pubDate", .rfc822)
  public static let season = element("season", .positive)
  public static let episode = element("episode", .positive)
  public static let episodeType = element(
    "episodeType", .caselessWord(["full", "trailer", "bonus"], rule: .itunesEpisodeType))
  public static let order = element("order", .wholeNumber)
  public static let isClosedCaptioned = element(
    "isClosedCaptioned", .caselessWord(["Yes", "No"], rule: .itunesClosedCaptioned))

  public static let guide = SpecReference(
    "Apple Podcasts", "RSS tags", url: "https://help.apple.com/itc/podcasts_connect/#/itcb54353390")

  private static func container(_ name: String) -> Term<Void> { .container(Name(.itunes, name), reference(name)) }

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.element, Name(.itunes, name), codec: codec, reference: reference(name))
  }

  private static func attribute<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.attribute, Name(.none, name), codec: codec, reference: reference(name))
  }

  static func reference(_ name: String) -> SpecReference {
    SpecReference("Apple Podcasts", name, url: guide.url)
  }
}
