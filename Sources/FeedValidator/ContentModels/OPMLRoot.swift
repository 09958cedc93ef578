import FeedDocument
import FeedVocabulary

/// The content model of an OPML document’s root.
enum OPMLRoot {
  /// Returns the content model of a root element, or `nil` for an `outlineDocument`, the root of the first OPML
  /// versions.
  static func model(of root: Node) -> ContentModel? {
    root.isElement(OPML.opml) ? OPMLContentModels.opml : nil
  }
}
