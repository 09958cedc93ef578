import FeedCore
import FeedDocument
import FeedVocabulary

/// RDF’s alternating elements: resources, their properties, the resources that are the properties’ values, and so on.
enum RDFStripes {
  /// Returns the properties below a root that may contain one resource each, in document order.
  static func properties(below root: Node) -> [Node] {
    var found: [Node] = []
    if root.isElement(RDFSyntax.rdf) {
      for thing in root.elements { collect(of: thing, &found) }
    } else {
      collect(of: root, &found)
    }
    return found
  }

  private static func collect(of thing: Node, _ found: inout [Node]) {
    for property in thing.elements {
      switch property.attribute(RDFSyntax.parseType)?.value.string {
      case "Resource": collect(of: property, &found)
      case "Collection": for member in property.elements { collect(of: member, &found) }
      case .some: continue
      case nil:
        found.append(property)
        for value in property.elements { collect(of: value, &found) }
      }
    }
  }
}
