/// What stands where in Atom 1.0.
public enum AtomContentModels {
  public static let feed = ContentModel(
    Atom.feed,
    extensions: true,
    children: [
      .one(Atom.id),
      .one(construct(Atom.title)),
      .one(Atom.updated),
    ] + metadata + [.any(entry)] + ModuleContentModels.atomFeed)

  public static let entry = ContentModel(
    Atom.entry,
    extensions: true,
    children: [
      .one(Atom.id),
      .one(construct(Atom.title)),
      .one(Atom.updated),
      .any(author),
      .any(category),
      .optional(content),
      .any(contributor),
      .any(link),
      .optional(Atom.published),
      .optional(construct(Atom.rights)),
      .optional(source),
      .optional(construct(Atom.summary)),
    ] + ModuleContentModels.atomEntry)

  public static let source = ContentModel(
    Atom.source,
    extensions: true,
    children: [
      .recommended(Atom.id),
      .recommended(construct(Atom.title)),
      .recommended(Atom.updated),
    ] + metadata + ModuleContentModels.atomFeed)

  /// What a feed says of itself, and an entry's source of the feed that it comes from.
  private static let metadata: [ChildRow] = [
    .any(author),
    .any(category),
    .any(contributor),
    .optional(generator),
    .optional(Atom.icon),
    .any(link),
    .optional(Atom.logo),
    .optional(construct(Atom.rights)),
    .optional(construct(Atom.subtitle)),
  ]

  public static let author = person(Atom.author)
  public static let contributor = person(Atom.contributor)

  public static let category = ContentModel(
    Atom.category,
    attributes: [
      .required(Atom.term),
      .optional(Atom.scheme),
      .optional(Atom.label),
    ],
    text: .anything, extensions: true)

  public static let link = ContentModel(
    Atom.link,
    attributes: [
      .required(Atom.href),
      .optional(Atom.rel),
      .optional(Atom.mediaType),
      .optional(Atom.hreflang),
      .optional(Atom.linkTitle),
      .optional(Atom.length),
      .optional(Threading.count),
      .optional(Threading.updated),
      .optional(Threading.when),
    ],
    text: .anything, extensions: true)

  public static let content = ContentModel(
    Atom.content,
    attributes: [
      .optional(Atom.contentType),
      .optional(Atom.contentSource),
    ],
    text: .content)

  public static let generator = ContentModel(
    Atom.generator,
    attributes: [
      .optional(Atom.generatorURI),
      .optional(Atom.generatorVersion),
    ])

  /// A text construct: text, HTML, or a `div` of XHTML.
  public static func construct<Value>(_ term: Term<Value>) -> ContentModel {
    ContentModel(term, attributes: [.optional(Atom.textType)], text: .construct)
  }

  private static func person(_ term: Term<Void>) -> ContentModel {
    ContentModel(
      term,
      extensions: true,
      children: [
        .one(Atom.name),
        .optional(Atom.uri),
        .optional(Atom.email),
      ])
  }
}
