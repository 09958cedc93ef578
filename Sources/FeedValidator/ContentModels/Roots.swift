import FeedDocument
import FeedVocabulary

/// The content model of an RSS document’s root.
enum RSSRoot {
  /// Returns the content model of a root element, or `nil` for an `rss` element in a namespace, which no feed reader
  /// accepts as RSS.
  static func model(of root: Node) -> ContentModel? {
    root.isElement(RSS.rss) ? RSSContentModels.rss : nil
  }
}

/// The content model of an Atom document’s root.
enum AtomRoot {
  static func model(of root: Node) -> ContentModel? {
    if root.isElement(Atom.feed) { return AtomContentModels.feed }
    return root.isElement(Atom.entry) ? AtomContentModels.entry : nil
  }
}
