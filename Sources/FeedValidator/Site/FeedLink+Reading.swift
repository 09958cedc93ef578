import FeedCore
import FeedDocument
import FeedVocabulary

extension FeedLink {
  /// Creates a link from an `atom:link` in Atom or RSS, or returns `nil` if `Relation` does not include its relation.
  init?(_ link: Node) {
    guard let href = link.attribute(Atom.href), let relation = Relation(rawValue: link.linkRelation) else { return nil }
    self.init(
      relation: relation,
      url: link.url(of: String(utf8: href.value.bytes.trimmingSpace())),
      type: link.attribute(Atom.mediaType).map { FeedLink.bare($0.string) },
      length: link.value(Atom.length), count: link.value(Threading.count),
      location: link.document.location(href.valueRange))
  }

  /// Creates a link from an RSS element whose text is a URL.
  init(_ relation: Relation, textOf node: Node) {
    self.init(
      relation: relation, url: node.url(of: node.trimmedText),
      location: node.document.location(node.text.trimmedSourceRange))
  }

  /// Creates a link from an RSS enclosure, or returns `nil` if it has no URL.
  init?(enclosure node: Node) {
    guard let url = node.attribute(RSS.enclosureURL) else { return nil }
    self.init(
      relation: .enclosure, url: IRI(unchecked: url.string),
      type: node.value(RSS.enclosureType).map { FeedLink.bare($0.string) },
      length: node.value(RSS.enclosureLength), location: node.document.location(url.valueRange))
  }

  /// Creates a link from a JSON Feed member whose value is a URL, or returns `nil` if it is missing.
  init?(_ relation: Relation, in object: Node, _ term: Term<IRI>) {
    guard let node = object.member(term.name.local), node.kind == .string else { return nil }
    self.init(
      relation: relation, url: IRI(unchecked: node.trimmedText), location: node.document.location(node.range))
  }

  /// Returns a media type in lowercase, without its parameters.
  static func bare(_ type: String) -> String {
    String(utf8: type.lowercased().utf8.prefix { $0 != UInt8(ascii: ";") }.trimmingSpace())
  }

  mutating func resolve(at base: IRI) {
    if !url.isAbsolute { url = base.resolve(url.string) }
  }
}

extension Node {
  /// Returns the target of a reference in this node, resolved with `xml:base`.
  func url(of reference: String) -> IRI {
    let url = IRI(unchecked: reference)
    return url.isAbsolute ? url : IRI(unchecked: resolve(reference).description)
  }

  /// The node’s own text without surrounding white space.
  var trimmedText: String { String(utf8: text.bytes.trimmingSpace()) }
}
