import FeedCore
import FeedDocument
import FeedVocabulary

/// RDF’s alternating elements: resources, their properties, the resources that are the properties’ values, and so on.
struct RDFStripes {
  /// The resources, in document order.
  private(set) var resources: [Node] = []
  /// The properties that may contain one resource each, in document order.
  private(set) var properties: [Node] = []

  init(below root: Node) {
    if root.isElement(RDFSyntax.rdf) {
      for resource in root.elements { add(resource) }
    } else {
      add(root)
    }
  }

  private mutating func add(_ resource: Node) {
    resources.append(resource)
    addProperties(of: resource)
  }

  private mutating func addProperties(of resource: Node) {
    for property in resource.elements {
      switch property.attribute(RDFSyntax.parseType)?.string {
      case "Resource": addProperties(of: property)
      case "Collection": for member in property.elements { add(member) }
      case .some: continue
      case nil:
        properties.append(property)
        for value in property.elements { add(value) }
      }
    }
  }
}
