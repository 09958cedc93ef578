/// The content models of OPML.
public enum OPMLContentModels {
  public static let opml = ContentModel(
    OPML.opml,
    attributes: [.required(OPML.version)],
    extensions: true,
    children: [
      .one(head),
      .one(ContentModel(OPML.body, extensions: true, children: [.oneOrMore(outline)])),
    ])

  public static let head = ContentModel(
    OPML.head,
    extensions: true,
    children: [
      .optional(OPML.title),
      .optional(OPML.dateCreated),
      .optional(OPML.dateModified),
      .optional(OPML.ownerName),
      .optional(OPML.ownerEmail),
      .optional(OPML.ownerId),
      .optional(OPML.docs),
      .optional(OPML.expansionState),
      .optional(OPML.scrollState),
      .optional(OPML.windowTop),
      .optional(OPML.windowLeft),
      .optional(OPML.windowBottom),
      .optional(OPML.windowRight),
    ])

  /// The content model of `outline`, whose other attributes depend on its type.
  public static let outline = ContentModel(
    OPML.outline,
    attributes: [
      .required(OPML.text),
      .optional(OPML.type),
      .optional(OPML.isComment),
      .optional(OPML.isBreakpoint),
      .optional(OPML.created),
      .optional(OPML.category),
      .optional(OPML.url),
      .optional(OPML.xmlURL),
      .optional(OPML.htmlURL),
      .optional(OPML.description),
      .optional(OPML.feedTitle),
      .optional(OPML.language),
      .optional(OPML.feedVersion),
    ],
    text: .anything,
    nests: true)
}
