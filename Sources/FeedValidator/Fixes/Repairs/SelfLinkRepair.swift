import FeedCore
import FeedDocument
import FeedVocabulary

extension Repair {
  /// Adds a self link if the URL of the feed is known.
  static let selfLink = Repair(
    "self link was added", "",
    of: [.atomFeedWithoutSelfLink, .rssChannelWithoutSelfLink, .jsonfeedFeedWithoutFeedUrl]
  ) { subject, _ in
    guard let url = subject.feedURL, let root = subject.document.root else { return [] }
    switch subject.format {
    case .atom: return atomLink(in: root, root: root, .atom, url)
    case .rss: return root.child(RSS.channel).map { atomLink(in: $0, root: root, .rss, url) } ?? []
    case .jsonFeed: return feedURL(in: root, url)
    case .rdf, .opml, .html, .unknown: return []
    }
  }

  private static func atomLink(in parent: Node, root: Node, _ format: FeedFormat, _ url: IRI) -> [Fix] {
    guard let first = parent.elements.first(where: { _ in true }) else { return [] }
    let declarations = root.document.namespaceDeclarations.filter { $0.nodeIndex <= parent.index }
    var fixes: [Fix] = []
    let prefix: String
    if let declared = declarations.first(where: {
      $0.uri == Namespace.atom.uri && (!$0.prefix.isEmpty || format == .atom)
    }) {
      prefix = declared.prefix
    } else if !declarations.contains(where: { $0.prefix == Namespace.atom.prefix }) {
      prefix = Namespace.atom.prefix
      fixes.append(.insert(" xmlns:atom=\"\(Namespace.atom.uri)\"", at: root.nameRange.upperBound))
    } else {
      return []
    }
    let name = prefix.isEmpty ? "link" : "\(prefix):link"
    let href = url.string.replacing("&", with: "&amp;").replacing("\"", with: "%22").replacing("<", with: "%3C")
    let link = "<\(name) rel=\"self\" type=\"\(format.mediaType)\" href=\"\(href)\"/>"
    return fixes + [insert(link, before: first)]
  }

  private static func feedURL(in object: Node, _ url: IRI) -> [Fix] {
    guard let first = object.children.first(where: { _ in true }) else { return [] }
    let url = url.string.replacing("\\", with: "%5C").replacing("\"", with: "%22")
    return [insert("\"feed_url\": \"\(url)\",", before: first)]
  }

  /// Returns a fix that inserts a text before a node, followed by a copy of the white space before the node.
  private static func insert(_ text: String, before node: Node) -> Fix {
    let bytes = node.document.source.bytes
    let start = node.kind == .element ? node.range.lowerBound : node.nameRange.lowerBound
    let space = bytes[..<start].reversed().prefix(while: \.isSpace).reversed()
    return .insert(text + String(utf8: Array(space)), at: start)
  }
}
