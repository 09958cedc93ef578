public import FeedCore

/// The elements and attributes of RDF/XML in feeds.
public enum RDFSyntax {
  public static let rdf = container("RDF")
  public static let sequence = container("Seq")
  public static let bag = container("Bag")
  public static let member = container("li")
  public static let value = Term(.element, Name(.rdf, "value"), codec: .token, reference: reference)

  public static let about = attribute("about", .iri)
  public static let resource = attribute("resource", .iriReference)
  public static let parseType = attribute(
    "parseType", .word(["Literal", "Resource", "Collection"], rule: .rdfParseType))
  /// `resource` without a prefix, as in the examples of the RSS 1.0 specification.
  public static let bareResource = Term(.attribute, Name(.none, "resource"), codec: .iri, reference: reference)

  /// The names of all RDF/XML elements, including the properties of the RDF vocabulary.
  public static let elementNames: Set<String> = [
    "RDF", "Description", "Seq", "Bag", "Alt", "li", "List", "Statement", "Property", "XMLLiteral", "type", "value",
    "subject", "predicate", "object", "first", "rest", "nil",
  ]

  /// The names of all RDF/XML attributes.
  public static let attributeNames: Set<String> = [
    "about", "ID", "resource", "parseType", "datatype", "nodeID", "type", "value", "bagID", "aboutEach",
    "aboutEachPrefix",
  ]

  static let reference = SpecReference("RDF/XML", "2", url: "https://www.w3.org/TR/rdf-syntax-grammar/")

  private static func container(_ name: String) -> Term<Void> { .container(Name(.rdf, name), reference) }

  private static func attribute<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.attribute, Name(.rdf, name), codec: codec, reference: reference)
  }
}

/// The terms of the Taxonomy module: the topics of an item, as a list of URLs.
public enum TaxonomyModule {
  public static let topics = ContentModel(
    Term<Void>.container(Name(.taxonomy, "topics"), reference), text: .anything)
  public static let topic = ContentModel(
    Term<Void>.container(Name(.taxonomy, "topic"), reference), text: .anything)

  private static let reference = SpecReference(
    "RSS Taxonomy Module", "", url: "https://web.resource.org/rss/1.0/modules/taxonomy/")
}

extension RuleDescription {
  package static let rdfParseType = RuleDescription(
    "rdf/parse-type", .error, "a parse type must be Literal, Resource or Collection", reference: RDFSyntax.reference,
    why: "RDF programs cannot read the element’s content.",
    help: "write Literal, Resource or Collection",
    wrong: "<item rdf:parseType=\"Text\">",
    right: "<item rdf:parseType=\"Literal\">")
}
