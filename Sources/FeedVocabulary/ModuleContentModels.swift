/// The elements of extensions in channels and items, feeds and entries.
public enum ModuleContentModels {
  /// The extensions of an RSS channel.
  public static let channel: [ChildRow] =
    dublinCore + syndication + history + threading + feedExtensions + ITunesContentModels.channel
    + PodcastingContentModels.channel + SourceModule.channel + BlogChannel.rows + [
      .any(AtomContentModels.link),
      .any(AtomContentModels.author),
      .any(AtomContentModels.category),
      .any(AtomContentModels.contributor),
      .optional(AtomContentModels.generator),
      .optional(Atom.icon),
      .optional(Atom.id),
      .optional(Atom.logo),
      .optional(AtomContentModels.construct(Atom.rights)),
      .optional(AtomContentModels.construct(Atom.subtitle)),
      .optional(AtomContentModels.construct(Atom.title)),
      .optional(Atom.updated),
    ]

  /// The extensions of an RSS item.
  public static let item: [ChildRow] =
    dublinCore + slash + comments + threading + entryExtensions + ITunesContentModels.item
    + PodcastingContentModels.item + SourceModule.item + [
      .optional(ContentModule.encoded),
      .optional(ContentModel(XHTML.body, text: .xhtml)),
      .any(AtomContentModels.link),
      .any(AtomContentModels.author),
      .any(AtomContentModels.category),
      .optional(AtomContentModels.content),
      .any(AtomContentModels.contributor),
      .optional(Atom.id),
      .optional(Atom.published),
      .optional(AtomContentModels.construct(Atom.rights)),
      .optional(AtomContentModels.source),
      .optional(AtomContentModels.construct(Atom.summary)),
      .optional(AtomContentModels.construct(Atom.title)),
      .optional(Atom.updated),
    ]

  /// The extensions of an RSS image and text input.
  public static let inner: [ChildRow] = dublinCore + DublinCoreTerms.rows + licenses

  /// The extensions of an Atom feed.
  public static let atomFeed =
    dublinCore + syndication + history + threading + feedExtensions + ITunesContentModels.channel
    + [.any(AtomPublishing.collection)]
  /// The extensions of an Atom entry.
  public static let atomEntry =
    dublinCore + slash + comments + threading + entryExtensions + ITunesContentModels.item

  /// The extensions of an RSS 1.0 channel.
  public static let rdfChannel: [ChildRow] =
    dublinCore + syndication + feedExtensions + ITunesContentModels.channel + BlogChannel.rows + [
      .any(AtomContentModels.link),
      .any(TaxonomyModule.topics),
    ]

  /// The extensions of an RSS 1.0 item.
  public static let rdfItem: [ChildRow] =
    dublinCore + slash + comments + threading + entryExtensions + ITunesContentModels.item + [
      .optional(ContentModule.encoded),
      .any(ContentModel(ContentModule.items, text: .anything)),
      .any(AtomContentModels.link),
      .any(TaxonomyModule.topics),
    ]

  /// The extensions of feeds and channels in every format.
  private static let feedExtensions: [ChildRow] =
    DublinCoreTerms.rows + GeoContentModels.rows + MediaContentModels.rows + AdminModule.rows + licenses
    + EventModule.rows + OpenSearch.rows

  /// The extensions of entries and items in every format.
  private static let entryExtensions: [ChildRow] =
    DublinCoreTerms.rows + GeoContentModels.rows + MediaContentModels.rows + TrackBack.rows + licenses
    + EventModule.rows + Aggregation.rows + AtomPublishing.rows

  static let licenses: [ChildRow] = [
    .any(CreativeCommons.license),
    .any(ContentModel(CCModule.license, attributes: [.optional(RDFSyntax.resource)], text: .anything)),
  ]

  private static let dublinCore: [ChildRow] = [
    .any(DublinCore.title),
    .any(DublinCore.creator),
    .any(DublinCore.subject),
    .any(DublinCore.description),
    .any(DublinCore.publisher),
    .any(DublinCore.contributor),
    .any(DublinCore.date),
    .any(DublinCore.type),
    .any(DublinCore.format),
    .any(DublinCore.identifier),
    .any(DublinCore.source),
    .any(DublinCore.language),
    .any(DublinCore.relation),
    .any(DublinCore.coverage),
    .any(DublinCore.rights),
  ]

  private static let syndication: [ChildRow] = [
    .optional(Syndication.updatePeriod),
    .optional(Syndication.updateFrequency),
    .optional(Syndication.updateBase),
  ]

  private static let history: [ChildRow] = [
    .optional(FeedHistory.complete),
    .optional(FeedHistory.archive),
  ]

  private static let slash: [ChildRow] = [
    .optional(Slash.comments),
    .optional(Slash.section),
    .optional(Slash.department),
    .optional(Slash.hitParade),
  ]

  private static let comments: [ChildRow] = [
    .optional(WellFormedWeb.comment),
    .optional(WellFormedWeb.commentRSS),
    .optional(WellFormedWeb.commentRSSMisspelled),
  ]

  private static let threading: [ChildRow] = [
    .any(
      ContentModel(
        Threading.inReplyTo,
        attributes: [
          .required(Threading.ref),
          .optional(Threading.href),
          .optional(Threading.type),
          .optional(Threading.source),
        ],
        extensions: true)),
    .optional(Threading.total),
  ]
}
