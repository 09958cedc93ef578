/// The elements of Media RSS in channels and items, and the content models of its groups and contents.
public enum MediaContentModels {
  private typealias Attribute = MediaAttributes

  /// The elements that channels, feeds, items and entries may contain.
  public static let rows: [ChildRow] = optional + [.any(group), .any(content)]

  public static let group = ContentModel(
    MediaRSS.group, extensions: true, children: optional + [.any(content)] + ModuleContentModels.inner)

  public static let content = ContentModel(
    MediaRSS.content,
    attributes: [
      .optional(Attribute.url),
      .optional(Attribute.fileSize),
      .optional(Attribute.mediaType),
      .optional(Attribute.medium),
      .optional(Attribute.isDefault),
      .optional(Attribute.expression),
      .optional(Attribute.bitrate),
      .optional(Attribute.framerate),
      .optional(Attribute.samplingrate),
      .optional(Attribute.channels),
      .optional(Attribute.duration),
      .optional(Attribute.height),
      .optional(Attribute.width),
      .optional(Attribute.language),
    ],
    extensions: true,
    children: optional + ModuleContentModels.inner)

  private static let optional: [ChildRow] =
    [
      .optional(MediaRSS.adult),
      .any(ContentModel(MediaRSS.rating, attributes: [.optional(Attribute.scheme)])),
      .optional(text(MediaRSS.title)),
      .optional(text(MediaRSS.description)),
      .optional(MediaRSS.keywords),
      .any(
        ContentModel(
          MediaRSS.thumbnail,
          attributes: [
            .required(Attribute.url),
            .optional(Attribute.height),
            .optional(Attribute.width),
            .optional(Attribute.time),
          ],
          text: .anything, extensions: true)),
      .any(
        ContentModel(
          MediaRSS.category,
          attributes: [
            .optional(Attribute.scheme),
            .optional(Attribute.label),
          ])),
      .any(ContentModel(MediaRSS.hash, attributes: [.optional(Attribute.algorithm)])),
      .optional(
        ContentModel(
          MediaRSS.player,
          attributes: [
            .required(Attribute.url),
            .optional(Attribute.height),
            .optional(Attribute.width),
          ],
          text: .anything, extensions: true)),
      .any(
        ContentModel(
          MediaRSS.credit,
          attributes: [
            .optional(Attribute.role),
            .optional(Attribute.scheme),
          ])),
      .optional(ContentModel(MediaRSS.copyright, attributes: [.optional(Attribute.url)])),
      .any(
        ContentModel(
          MediaRSS.text,
          attributes: [
            .optional(Attribute.textType),
            .optional(Attribute.language),
            .optional(Attribute.start),
            .optional(Attribute.end),
          ],
          text: .construct)),
      .any(
        ContentModel(
          MediaRSS.restriction,
          attributes: [
            .required(Attribute.relationship),
            .optional(Attribute.restrictionType),
          ])),
    ] + MediaCommunityModels.rows

  private static func text(_ term: Term<String>) -> ContentModel {
    ContentModel(term, attributes: [.optional(Attribute.textType)], text: .construct)
  }
}
