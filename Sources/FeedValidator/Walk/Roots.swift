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

/// Which model an OPML document begins with.
enum OPMLRoot {
  /// `nil` for the `outlineDocument` of the first versions.
  static func model(of root: Node) -> ContentModel? {
    root.isElement(OPML.opml) ? OPMLContentModels.opml : nil
  }
}
