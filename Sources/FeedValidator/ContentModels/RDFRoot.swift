import FeedDocument
import FeedVocabulary

/// The content model of the root of an RSS 1.0, 0.90 or 1.1 document.
enum RDFRoot {
  /// Returns the content model of a root element, or `nil` for another kind of RDF and for a channel in an unknown
  /// namespace.
  static func model(of root: Node) -> ContentModel? {
    if root.isElement(RSS10.v11.channel) { return RDFContentModels.rss11 }
    guard root.isElement(RDFSyntax.rdf) else { return nil }
    let holds090 = root.elements.contains { $0.name?.namespace == Namespace.rss090.uri }
    return holds090 ? RDFContentModels.rss090 : RDFContentModels.rss10
  }
}
