/// The elements of Apple Podcasts in channels and items.
public enum ITunesContentModels {
  public static let channel: [ChildRow] =
    shared + [
      .optional(ITunes.type),
      .any(category),
      .optional(ITunes.complete),
      .optional(ITunes.newFeedURL),
      .optional(owner),
      .optional(ITunes.verification),
    ]

  public static let item: [ChildRow] =
    shared + [
      .optional(ITunes.duration),
      .optional(ITunes.pubDate),
      .optional(ITunes.season),
      .optional(ITunes.episode),
      .optional(ITunes.episodeType),
      .optional(ITunes.order),
      .optional(ITunes.isClosedCaptioned),
    ]

  /// The content model of `itunes:category`, which may contain one level of subcategories.
  public static let category = ContentModel(
    ITunes.category,
    attributes: [.required(ITunes.categoryText)],
    children: [.any(ContentModel(ITunes.category, attributes: [.required(ITunes.categoryText)]))])

  public static let owner = ContentModel(
    ITunes.owner,
    children: [
      .optional(ITunes.ownerName),
      .one(ITunes.ownerEmail),
    ])

  private static let shared: [ChildRow] = [
    .optional(ITunes.title),
    .optional(ITunes.author),
    .optional(ITunes.subtitle),
    .optional(ITunes.summary),
    .optional(ITunes.keywords),
    .optional(ITunes.explicit),
    .optional(ITunes.block),
    .optional(ContentModel(ITunes.image, attributes: [.required(ITunes.imageURL)])),
  ]
}
