import FeedCore

/// The Admin module: which program wrote a feed, and where to report errors.
public enum AdminModule {
  public static let generatorAgent = Term<Void>.container(Name(.admin, "generatorAgent"), reference)
  public static let errorReportsTo = Term<Void>.container(Name(.admin, "errorReportsTo"), reference)

  public static let rows: [ChildRow] = [
    .optional(resource(generatorAgent)),
    .optional(resource(errorReportsTo)),
  ]

  private static func resource(_ term: Term<Void>) -> ContentModel {
    ContentModel(term, attributes: [.optional(RDFSyntax.resource)], text: .anything, extensions: true)
  }

  private static let reference = SpecReference(
    "RSS Admin Module", "", url: "https://web.resource.org/rss/1.0/modules/admin/")
}
