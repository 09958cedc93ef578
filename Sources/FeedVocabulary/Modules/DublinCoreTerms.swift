import FeedCore

/// The refinements of Dublin Core in feeds.
public enum DublinCoreTerms {
  public static let created = element("created", .w3cDate)
  public static let issued = element("issued", .w3cDate)
  public static let modified = element("modified", .w3cDate)
  public static let dateAccepted = element("dateAccepted", .text)
  public static let dateCopyrighted = element("dateCopyrighted", .text)
  public static let dateSubmitted = element("dateSubmitted", .text)

  /// The terms with text values.
  static let texts = [
    "abstract", "accessRights", "accrualMethod", "accrualPeriodicity", "accrualPolicy", "alternative", "audience",
    "bibliographicCitation", "conformsTo", "contributor", "coverage", "creator", "date", "description",
    "educationLevel", "extent", "format", "hasFormat", "hasPart", "hasVersion", "identifier", "instructionalMethod",
    "isFormatOf", "isPartOf", "isReferencedBy", "isReplacedBy", "isRequiredBy", "isVersionOf", "language", "license",
    "mediator", "medium", "provenance", "publisher", "references", "relation", "replaces", "requires", "rights",
    "rightsHolder", "source", "spatial", "subject", "tableOfContents", "title", "type",
  ].map { element($0, .linkOrText) }

  /// The terms whose values are often periods.
  static let periods = ["available", "temporal", "valid"].map { element($0, .period) }

  /// The elements that channels, items, images and text inputs may contain.
  public static let rows: [ChildRow] =
    [
      .optional(created),
      .optional(issued),
      .optional(modified),
      .optional(dateAccepted),
      .optional(dateCopyrighted),
      .optional(dateSubmitted),
    ] + (texts + periods).map { .any($0) }

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(
      .element, Name(.dublinCoreTerms, name), codec: codec,
      reference: SpecReference(
        "Dublin Core", name,
        url: "https://www.dublincore.org/specifications/dublin-core/dcmi-terms/#http://purl.org/dc/terms/\(name)"))
  }
}
