import FeedCore
import FeedDocument
import FeedVocabulary

extension FeedLink {
  /// An atom:link, in Atom or in RSS; `nil` when its relation is of no concern here.
  init?(_ link: Node) {
    guard let href = link.attribute(Atom.href), let relation = Relation(rawValue: link.linkRelation) else { return nil }
    self.init(
      relation: relation,
      address: IRI(unchecked: link.resolve(String(utf8: href.value.bytes.trimmingSpace())).description),
      type: link.attribute(Atom.mediaType).map { FeedLink.bare($0.value.string) },
      length: link.value(Atom.length), count: link.value(Threading.count),
      location: link.document.location(href.valueRange))
  }

  /// An element of RSS whose text is an address.
  init(_ relation: Relation, textOf node: Node) {
    self.init(
      relation: relation, address: IRI(unchecked: node.resolve(node.trimmedText).description),
      location: node.document.location(node.text.trimmedSourceRange))
  }

  /// RSS's enclosure.
  init?(enclosure node: Node) {
    guard let url = node.attribute(RSS.enclosureURL) else { return nil }
    self.init(
      relation: .enclosure, address: IRI(unchecked: url.value.string),
      type: node.value(RSS.enclosureType).map { FeedLink.bare($0.string) },
      length: node.value(RSS.enclosureLength), location: node.document.location(url.valueRange))
  }

  /// A member of a JSON Feed whose value is an address.
  init?(_ relation: Relation, _ object: Node, _ term: Term<IRI>) {
    guard let node = object.member(term.name.local), node.kind == .string else { return nil }
    self.init(
      relation: relation, address: IRI(unchecked: node.trimmedText), location: node.document.location(node.range))
  }

  /// A media type in lower case, without its parameters.
  static func bare(_ type: String) -> String {
    String(utf8: type.lowercased().utf8.prefix { $0 != UInt8(ascii: ";") }.trimmingSpace())
  }

  mutating func resolve(at base: IRI) {
    if address.reference.scheme == nil { address = base.resolve(address.string) }
  }
}

extension Node {
  /// The node's own text without the white space around it.
  var trimmedText: String { String(utf8: text.bytes.trimmingSpace()) }
}
