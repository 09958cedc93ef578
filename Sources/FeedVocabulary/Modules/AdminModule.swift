public import FeedCore

/// The terms of the Admin module: the program that wrote a feed, and the contact for error reports.
public enum AdminModule {
  public static let generatorAgent = Term<Void>.container(Name(.admin, "generatorAgent"), reference)
  public static let errorReportsTo = Term<Void>.container(Name(.admin, "errorReportsTo"), reference)

  /// The value of an element, which the specification requires to be an absolute URL.
  public static let resource = Term(.attribute, Name(.rdf, "resource"), codec: .iri, reference: reference)

  public static let rows: [ChildRow] = [
    .optional(named(generatorAgent)),
    .optional(named(errorReportsTo)),
  ]

  private static func named(_ term: Term<Void>) -> ContentModel {
    ContentModel(term, attributes: [.required(resource)], text: .anything)
  }

  private static let reference = SpecReference(
    "RSS Admin Module", "", url: "https://web.resource.org/rss/1.0/modules/admin/")
}
