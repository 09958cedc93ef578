/// The object models of JSON Feed 1.1.
public enum JSONFeedContentModels {
  public static let feed = ObjectModel(
    JSONFeed.feed,
    members: [
      .required(JSONFeed.version),
      .required(JSONFeed.title),
      .optional(JSONFeed.homePageURL),
      .recommended(JSONFeed.feedURL),
      .optional(JSONFeed.description),
      .optional(JSONFeed.userComment),
      .optional(JSONFeed.nextURL),
      .optional(JSONFeed.icon),
      .optional(JSONFeed.favicon),
      .optional(JSONFeed.authors, .array(of: author)),
      .optional(JSONFeed.author, .object(author)),
      .optional(JSONFeed.language),
      .optional(JSONFeed.expired),
      .optional(JSONFeed.hubs, .array(of: hub)),
      .required(JSONFeed.items, .array(of: item)),
    ])

  public static let item = ObjectModel(
    JSONFeed.item,
    members: [
      .required(JSONFeed.id),
      .optional(JSONFeed.url),
      .optional(JSONFeed.externalURL),
      .optional(JSONFeed.itemTitle),
      .optional(JSONFeed.contentHTML),
      .optional(JSONFeed.contentText),
      .optional(JSONFeed.summary),
      .optional(JSONFeed.image),
      .optional(JSONFeed.bannerImage),
      .optional(JSONFeed.datePublished),
      .optional(JSONFeed.dateModified),
      .optional(JSONFeed.authors, .array(of: author)),
      .optional(JSONFeed.author, .object(author)),
      .optional(JSONFeed.tags, .strings),
      .optional(JSONFeed.itemLanguage),
      .optional(JSONFeed.attachments, .array(of: attachment)),
    ])

  public static let author = ObjectModel(
    JSONFeed.author,
    members: [
      .optional(JSONFeed.authorName),
      .optional(JSONFeed.authorURL),
      .optional(JSONFeed.authorAvatar),
    ])

  public static let attachment = ObjectModel(
    JSONFeed.attachment,
    members: [
      .required(JSONFeed.attachmentURL),
      .required(JSONFeed.mimeType),
      .optional(JSONFeed.attachmentTitle),
      .optional(JSONFeed.sizeInBytes),
      .optional(JSONFeed.durationInSeconds),
    ])

  public static let hub = ObjectModel(
    JSONFeed.hub,
    members: [
      .required(JSONFeed.hubType),
      .required(JSONFeed.hubURL),
    ])
}
