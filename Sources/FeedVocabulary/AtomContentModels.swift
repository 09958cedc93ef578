/// The content models of Atom 1.0 (RFC 4287).
public enum AtomContentModels {
  /// The content model of `feed` (section 4.1.1).
  public static let feed = ContentModel(
    Atom.feed,
    extensions: true,
    children: [
      .one(Atom.id),
      .one(construct(Atom.title)),
      .one(Atom.updated),
    ] + metadata + [.any(entry)] + ModuleContentModels.atomFeed)

  /// The content model of `entry` (section 4.1.2).
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

  /// The content model of `source` (section 4.2.11).
  public static let source = ContentModel(
    Atom.source,
    extensions: true,
    children: [
      .recommended(Atom.id),
      .recommended(construct(Atom.title)),
      .recommended(Atom.updated),
    ] + metadata + ModuleContentModels.atomFeed)

  /// The elements of a feed, which the `source` of an entry may also contain.
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

  /// Returns the content model of a text construct: text, HTML, or an XHTML `div` (RFC 4287, section 3.1).
  ///
  /// - Parameter term: The term of the element.
  /// - Returns: The content model.
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
