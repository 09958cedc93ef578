import FeedCore
import FeedDocument
import FeedVocabulary

extension Node {
  /// Whether a shape names a coordinate system, so that its numbers may not be latitude and longitude.
  var hasReferenceSystem: Bool {
    var node: Node? = self
    while let current = node, current.name?.namespace == Namespace.gml.uri {
      if current.attribute(GML.referenceSystem) != nil || current.attribute(GML.dimension) != nil { return true }
      node = current.parent
    }
    return false
  }
}
