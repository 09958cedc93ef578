/// The elements of Podcasting 2.0 in channels and items.
public enum PodcastingContentModels {
  private typealias Attribute = PodcastingAttributes

  public static let channel: [ChildRow] =
    shared + [
      .optional(Podcasting.guid),
      .optional(ContentModel(Podcasting.locked, attributes: [.optional(Attribute.lockedOwner)])),
      .any(
        ContentModel(
          Podcasting.trailer,
          attributes: [
            .required(Attribute.trailerDate),
            .required(Attribute.url),
            .optional(Attribute.length),
            .optional(Attribute.mediaType),
            .optional(Attribute.trailerSeason),
          ])),
      .optional(Podcasting.medium),
      .any(ContentModel(Podcasting.block, attributes: [.optional(Attribute.blockID)])),
      .optional(
        ContentModel(
          Podcasting.updateFrequency,
          attributes: [
            .optional(Attribute.frequencyComplete),
            .optional(Attribute.frequencyStart),
            .optional(Attribute.frequencyRule),
          ])),
      .optional(ContentModel(Podcasting.podping, attributes: [.optional(Attribute.usesPodping)], text: .anything)),
      .optional(ContentModel(Podcasting.podroll, extensions: true, children: [.oneOrMore(remoteItem)])),
      .optional(ContentModel(Podcasting.publisher, extensions: true, children: [.one(remoteItem)])),
      .any(liveItem),
      .any(remoteItem),
    ]

  public static let item: [ChildRow] = PodcastingItemModels.rows + shared + [.any(remoteItem)]

  /// The content model of a live item, which is an item with a status and times.
  public static let liveItem = ContentModel(
    Podcasting.liveItem,
    attributes: [
      .required(Attribute.liveStatus),
      .required(Attribute.liveStart),
      .optional(Attribute.liveEnd),
    ],
    extensions: true,
    children: RSSContentModels.item.children)

  private static let socialInteract = ContentModel(
    Podcasting.socialInteract,
    attributes: [
      .required(Attribute.socialProtocol),
      .optional(Attribute.socialURI),
      .optional(Attribute.accountID),
      .optional(Attribute.accountURL),
      .optional(Attribute.priority),
    ],
    text: .anything)

  public static let remoteItem = ContentModel(
    Podcasting.remoteItem,
    attributes: [
      .required(Attribute.feedGUID),
      .optional(Attribute.feedURL),
      .optional(Attribute.itemGUID),
      .optional(Attribute.medium),
      .optional(Attribute.title),
    ],
    text: .anything)

  /// The elements that channels, items and live items may contain.
  private static let shared: [ChildRow] = [
    .any(ContentModel(Podcasting.funding, attributes: [.required(Attribute.url)])),
    .any(socialInteract),
    .any(
      ContentModel(
        Podcasting.person,
        attributes: [
          .optional(Attribute.personRole),
          .optional(Attribute.personGroup),
          .optional(Attribute.personImage),
          .optional(Attribute.href),
        ])),
    .any(
      ContentModel(
        Podcasting.location,
        attributes: [
          .optional(Attribute.locationRel),
          .optional(Attribute.locationGeo),
          .optional(Attribute.locationOSM),
          .optional(Attribute.locationCountry),
        ])),
    .optional(ContentModel(Podcasting.license, attributes: [.optional(Attribute.url)])),
    .any(PodcastingValueModels.value),
    .optional(ContentModel(Podcasting.images, attributes: [.required(Attribute.sourceSet)], text: .anything)),
    .any(
      ContentModel(
        Podcasting.image,
        attributes: [
          .required(Attribute.href),
          .optional(Attribute.alternative),
          .optional(Attribute.aspectRatio),
          .optional(Attribute.width),
          .optional(Attribute.height),
          .optional(Attribute.mediaType),
          .optional(Attribute.purpose),
        ],
        text: .anything)),
    .any(ContentModel(Podcasting.txt, attributes: [.optional(Attribute.purpose)])),
    .optional(
      ContentModel(
        Podcasting.chat,
        attributes: [
          .required(Attribute.chatServer),
          .required(Attribute.chatProtocol),
          .optional(Attribute.accountID),
          .optional(Attribute.chatSpace),
          .optional(Attribute.embedURL),
        ],
        text: .anything)),
  ]
}
