/// The content models of RSS 2.0.
public enum RSSContentModels {
  public static let rss = ContentModel(
    RSS.rss,
    attributes: [.required(RSS.version)],
    extensions: true,
    children: [
      .one(channel)
    ])

  public static let channel = ContentModel(
    RSS.channel,
    extensions: true,
    children: [
      .one(RSS.title),
      .one(RSS.link),
      .one(RSS.description),
      .optional(RSS.language),
      .optional(RSS.copyright),
      .optional(RSS.managingEditor),
      .optional(RSS.webMaster),
      .optional(RSS.pubDate),
      .optional(RSS.lastBuildDate),
      .any(ContentModel(RSS.channelCategory, attributes: [.optional(RSS.categoryDomain)])),
      .optional(RSS.generator),
      .optional(RSS.docs),
      .optional(cloud),
      .optional(RSS.ttl),
      .optional(image),
      .optional(RSS.rating),
      .optional(textInput),
      .optional(ContentModel(RSS.skipHours, children: [.oneOrMore(RSS.hour)])),
      .optional(ContentModel(RSS.skipDays, children: [.oneOrMore(RSS.day)])),
      .any(item),
    ] + ModuleContentModels.channel)

  public static let item = ContentModel(
    RSS.item,
    extensions: true,
    children: [
      .optional(RSS.itemTitle),
      .optional(RSS.itemLink),
      .optional(RSS.itemDescription),
      .optional(RSS.author),
      .any(ContentModel(RSS.category, attributes: [.optional(RSS.categoryDomain)])),
      .optional(RSS.comments),
      .any(enclosure),
      .optional(ContentModel(RSS.guid, attributes: [.optional(RSS.isPermaLink)])),
      .optional(RSS.itemPubDate),
      .optional(ContentModel(RSS.source, attributes: [.required(RSS.sourceURL)])),
    ] + ModuleContentModels.item)

  public static let image = ContentModel(
    RSS.image,
    extensions: true,
    children: [
      .one(RSS.imageURL),
      .one(RSS.imageTitle),
      .one(RSS.imageLink),
      .optional(RSS.imageWidth),
      .optional(RSS.imageHeight),
      .optional(RSS.imageDescription),
    ] + ModuleContentModels.inner)

  public static let textInput = ContentModel(
    RSS.textInput,
    extensions: true,
    children: [
      .one(RSS.inputTitle),
      .one(RSS.inputDescription),
      .one(RSS.inputName),
      .one(RSS.inputLink),
    ] + ModuleContentModels.inner)

  public static let cloud = ContentModel(
    RSS.cloud,
    attributes: [
      .required(RSS.cloudDomain),
      .required(RSS.cloudPort),
      .required(RSS.cloudPath),
      .required(RSS.cloudProcedure),
      .required(RSS.cloudProtocol),
    ])

  public static let enclosure = ContentModel(
    RSS.enclosure,
    attributes: [
      .required(RSS.enclosureURL),
      .required(RSS.enclosureLength),
      .required(RSS.enclosureType),
    ])
}
