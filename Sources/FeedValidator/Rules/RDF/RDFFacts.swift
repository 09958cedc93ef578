import FeedCore
import FeedDocument
import FeedVocabulary

/// Properties of nodes for the rules about RDF.
extension Node {
  /// Whether the node is in an element with `rdf:parseType="Literal"`, whose content RDF does not interpret.
  var isRDFLiteral: Bool {
    var node: Node? = self
    while let current = node {
      if current.attribute(RDFSyntax.parseType)?.string == "Literal" { return true }
      node = current.parent
    }
    return false
  }

  /// Whether an element is an RSS element, so that its content model covers its text.
  var isRSS1: Bool {
    let formats = [Namespace.rss10.uri, Namespace.rss11.uri, Namespace.rss090.uri]
    return name.map { formats.contains($0.namespace) } ?? false
  }

  /// Whether the node is a reference from an RSS 1.0 channel to an item, its image or its text input.
  var isChannelReference: Bool {
    isElement(RSS10.v10.image) || isElement(RSS10.v10.textInput)
      || isElement(RDFSyntax.member) && parent?.parent?.isElement(RSS10.v10.items) ?? false
  }
}
