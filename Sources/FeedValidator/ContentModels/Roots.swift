import FeedDocument
import FeedVocabulary

/// Which model an RSS document begins with.
enum RSSRoot {
  /// `nil` for an `rss` element in a namespace, which no reader takes for RSS.
  static func model(of root: Node) -> ContentModel? {
    root.isElement(RSS.rss) ? RSSContentModels.rss : nil
  }
}

/// Which model an Atom document begins with.
enum AtomRoot {
  static func model(of root: Node) -> ContentModel? {
    if root.isElement(Atom.feed) { return AtomContentModels.feed }
    return root.isElement(Atom.entry) ? AtomContentModels.entry : nil
  }
}
