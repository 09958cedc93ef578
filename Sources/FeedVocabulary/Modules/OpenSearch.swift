package import FeedCore

/// The elements with which OpenSearch 1.1 describes search results, and those of version 1.0, which Blogger writes.
public enum OpenSearch {
  public static let totalResults = element("totalResults", .nonNegative)
  public static let startIndex = element("startIndex", .wholeNumber)
  public static let itemsPerPage = element("itemsPerPage", .nonNegative)
  public static let query = Term<Void>.container(Name(.openSearch, "Query"), reference)

  /// The elements that channels and feeds may contain.
  public static let rows: [ChildRow] = [
    .optional(totalResults),
    .optional(startIndex),
    .optional(itemsPerPage),
    .any(ContentModel(query, attributes: parameters)),
    .optional(element("totalResults", in: .openSearch10, .nonNegative)),
    .optional(element("startIndex", in: .openSearch10, .wholeNumber)),
    .optional(element("itemsPerPage", in: .openSearch10, .nonNegative)),
  ]

  private static let parameters: [AttributeRow] = [
    .required(attribute("role", .searchRole)),
    .optional(attribute("title", .text)),
    .optional(attribute("totalResults", .nonNegative)),
    .optional(attribute("searchTerms", .token)),
    .optional(attribute("count", .nonNegative)),
    .optional(attribute("startIndex", .wholeNumber)),
    .optional(attribute("startPage", .wholeNumber)),
    .optional(attribute("language", .searchLanguage)),
    .optional(attribute("inputEncoding", .token)),
    .optional(attribute("outputEncoding", .token)),
  ]

  private static func element<Value>(
    _ name: String, in namespace: Namespace = .openSearch, _ codec: TextCodec<Value>
  ) -> Term<Value> {
    Term(.element, Name(namespace, name), codec: codec, reference: reference)
  }

  private static func attribute<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.attribute, Name(.none, name), codec: codec, reference: reference)
  }

  static let reference = SpecReference(
    "OpenSearch 1.1", "response elements",
    url: "https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md#opensearch-response-elements")
}

extension TextCodec where Value == String {
  private static let localRole = word(
    ["request", "example", "related", "correction", "subset", "superset"], rule: .opensearchRole)

  /// The role of a query; roles with a prefix are in other namespaces.
  static let searchRole = TextCodec(localRole.name, write: localRole.write) { text throws(ValueError) in
    let role = String(utf8: text)
    return role.contains(":") ? role : try localRole.read(text)
  }

  /// The language of the results of a query; `*` means any.
  static let searchLanguage = TextCodec("language tag (BCP 47) or *", write: token.write) { text throws(ValueError) in
    let language = String(utf8: text)
    if language != "*" { _ = try LanguageTag(language) }
    return language
  }
}

extension RuleDescription {
  package static let opensearchRole = RuleDescription(
    "opensearch/role", .error, "the role of a query must be in the list of OpenSearch",
    reference: OpenSearch.reference,
    w3c: ["InvalidLocalRole"],
    why: "Search clients ignore queries with other roles.",
    help: "write request, example, related, correction, subset or superset",
    wrong: "<opensearch:Query role=\"search\" searchTerms=\"rye\"/>",
    right: "<opensearch:Query role=\"request\" searchTerms=\"rye\"/>")
}
