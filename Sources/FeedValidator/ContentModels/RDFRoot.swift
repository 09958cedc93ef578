import FeedDocument
import FeedVocabulary

/// Which model a document of RSS 1.0, 0.90 or 1.1 begins with.
enum RDFRoot {
  /// `nil` for RDF of another kind, and for a channel in no known namespace.
  static func model(of root: Node) -> ContentModel? {
    if root.isElement(RSS10.v11.channel) { return RDFContentModels.rss11 }
    guard root.isElement(RDFSyntax.rdf) else { return nil }
    let holds090 = root.elements.contains { $0.name?.namespace == Namespace.rss090.uri }
    return holds090 ? RDFContentModels.rss090 : RDFContentModels.rss10
  }
}
