import FeedDocument
import FeedVocabulary

/// Which model an OPML document begins with.
enum OPMLRoot {
  /// `nil` for the `outlineDocument` of the first versions.
  static func model(of root: Node) -> ContentModel? {
    root.isElement(OPML.opml) ? OPMLContentModels.opml : nil
  }
}
