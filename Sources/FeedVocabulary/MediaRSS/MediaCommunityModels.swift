/// The content models that Media RSS 1.5 added: communities, prices, subtitles and scenes.
enum MediaCommunityModels {
  private typealias Attribute = MediaAttributes

  static let rows: [ChildRow] = [
    .optional(community),
    .optional(ContentModel(MediaRSS.comments, children: [.any(MediaRSS.comment)])),
    .optional(embed),
    .optional(ContentModel(MediaRSS.responses, children: [.any(MediaRSS.response)])),
    .optional(ContentModel(MediaRSS.backLinks, children: [.any(MediaRSS.backLink)])),
    .optional(
      ContentModel(
        MediaRSS.status,
        attributes: [
          .required(Attribute.state),
          .optional(Attribute.reason),
        ])),
    .any(
      ContentModel(
        MediaRSS.price,
        attributes: [
          .optional(Attribute.priceType),
          .optional(Attribute.info),
          .optional(Attribute.price),
          .optional(Attribute.currency),
        ])),
    .any(
      ContentModel(
        MediaRSS.license,
        attributes: [
          .optional(Attribute.mediaType),
          .optional(Attribute.href),
        ])),
    .any(
      ContentModel(
        MediaRSS.subTitle,
        attributes: [
          .optional(Attribute.mediaType),
          .optional(Attribute.language),
          .required(Attribute.href),
        ])),
    .any(
      ContentModel(
        MediaRSS.peerLink,
        attributes: [
          .optional(Attribute.mediaType),
          .required(Attribute.href),
        ])),
    .any(
      ContentModel(
        MediaRSS.location,
        attributes: [
          .optional(Attribute.description),
          .optional(Attribute.locationStart),
          .optional(Attribute.locationEnd),
        ],
        extensions: true,
        children: GeoContentModels.rows)),
    .optional(ContentModel(MediaRSS.rights, attributes: [.required(Attribute.rightsStatus)])),
    .optional(ContentModel(MediaRSS.scenes, children: [.any(scene)])),
  ]

  private static let community = ContentModel(
    MediaRSS.community,
    extensions: true,
    children: [
      .optional(
        ContentModel(
          MediaRSS.starRating,
          attributes: [
            .optional(Attribute.average),
            .optional(Attribute.count),
            .optional(Attribute.minimum),
            .optional(Attribute.maximum),
          ])),
      .optional(
        ContentModel(
          MediaRSS.statistics,
          attributes: [
            .optional(Attribute.views),
            .optional(Attribute.favorites),
          ])),
      .optional(MediaRSS.tags),
    ])

  private static let embed = ContentModel(
    MediaRSS.embed,
    attributes: [
      .required(Attribute.url),
      .optional(Attribute.width),
      .optional(Attribute.height),
    ],
    children: [.any(ContentModel(MediaRSS.parameter, attributes: [.required(Attribute.parameterName)]))])

  private static let scene = ContentModel(
    MediaRSS.scene,
    extensions: true,
    children: MediaRSS.sceneParts)
}
