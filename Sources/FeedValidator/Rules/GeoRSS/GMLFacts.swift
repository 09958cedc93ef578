import FeedCore
import FeedDocument
import FeedVocabulary

extension Node {
  /// True when a shape names a system of coordinates, so that its numbers need not be latitude and longitude.
  var hasReferenceSystem: Bool {
    var node: Node? = self
    while let current = node, current.name?.namespace == Namespace.gml.uri {
      if current.attribute(GML.referenceSystem) != nil || current.attribute(GML.dimension) != nil { return true }
      node = current.parent
    }
    return false
  }
}
