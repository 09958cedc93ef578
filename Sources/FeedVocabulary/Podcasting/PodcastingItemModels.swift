/// The elements of Podcasting 2.0 that only items may contain.
enum PodcastingItemModels {
  private typealias Attribute = PodcastingAttributes

  static let rows: [ChildRow] = [
    .any(
      ContentModel(
        Podcasting.transcript,
        attributes: [
          .required(Attribute.url),
          .required(Attribute.mediaType),
          .optional(Attribute.language),
          .optional(Attribute.rel),
        ],
        text: .anything)),
    .optional(
      ContentModel(
        Podcasting.chapters,
        attributes: [
          .required(Attribute.url),
          .required(Attribute.mediaType),
        ],
        text: .anything)),
    .any(
      ContentModel(
        Podcasting.soundbite,
        attributes: [
          .required(Attribute.startTime),
          .required(Attribute.duration),
        ])),
    .optional(ContentModel(Podcasting.season, attributes: [.optional(Attribute.name)])),
    .optional(ContentModel(Podcasting.episode, attributes: [.optional(Attribute.episodeDisplay)])),
    .any(alternateEnclosure),
    .any(ContentModel(Podcasting.contentLink, attributes: [.required(Attribute.href)])),
  ]

  private static let alternateEnclosure = ContentModel(
    Podcasting.alternateEnclosure,
    attributes: [
      .required(Attribute.mediaType),
      .optional(Attribute.length),
      .optional(Attribute.bitrate),
      .optional(Attribute.height),
      .optional(Attribute.lang),
      .optional(Attribute.language),
      .optional(Attribute.title),
      .optional(Attribute.rel),
      .optional(Attribute.codecs),
      .optional(Attribute.isDefault),
    ],
    extensions: true,
    children: [
      .oneOrMore(
        ContentModel(
          Podcasting.source,
          attributes: [
            .required(Attribute.sourceURI),
            .optional(Attribute.contentType),
          ],
          text: .anything)),
      .optional(
        ContentModel(
          Podcasting.integrity,
          attributes: [
            .required(Attribute.integrityType),
            .required(Attribute.integrityValue),
          ],
          text: .anything)),
    ])
}
