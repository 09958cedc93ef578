import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rdfReferenceWithoutTarget = RuleDescription(
    "rdf/reference-without-target", .error, "the channel must refer to its items by their rdf:about",
    reference: RSS10.v10.items.reference,
    why: "Feed readers that use the list do not show the items.",
    help: "write the same URL in rdf:resource and in rdf:about",
    wrong: "<rdf:li rdf:resource=\"https://example.com/rye\"/> … <item rdf:about=\"https://example.com/Rye\">",
    right: "<rdf:li rdf:resource=\"https://example.com/rye\"/> … <item rdf:about=\"https://example.com/rye\">")
}

extension Rule {
  /// A reference to a missing element is allowed, unless another of its kind has no reference and must be meant.
  static let rdfReferenceWithoutTarget = Rule(.rdfReferenceWithoutTarget, at: [.each(RDFSyntax.rdf)]) {
    context, findings in
    guard let channel = context.node.child(RSS10.v10.channel) else { return }
    let references = channel.descendants.compactMap(ChannelReference.init)
    let referred = Set(references.map(\.target))
    var names: [String: Set<String>] = [:]
    for element in context.node.elements {
      guard let name = element.attribute(RDFSyntax.about)?.string else { continue }
      names[element.name?.local ?? "", default: []].insert(name)
    }
    for reference in references {
      let known = names[reference.kind] ?? []
      guard !known.contains(reference.target), !known.isSubset(of: referred) else { continue }
      findings.report(
        "no element has the name “\(reference.target)”", of: reference.node, at: reference.attribute.valueRange,
        attribute: reference.attribute.writtenName, value: reference.target)
    }
  }
}

/// A reference from an RSS 1.0 channel to an item, its image or its text input.
private struct ChannelReference {
  let node: Node
  let attribute: Attribute
  let target: String
  /// The name of the elements that it may refer to.
  let kind: String

  init?(_ node: Node) {
    guard node.kind == .element, node.isChannelReference,
      let attribute = node.attribute(RDFSyntax.resource) ?? node.attribute(RDFSyntax.bareResource),
      !attribute.value.isBlank
    else { return nil }
    self.node = node
    self.attribute = attribute
    target = attribute.string
    kind = node.isElement(RDFSyntax.member) ? RSS10.v10.item.name.local : node.name?.local ?? ""
  }
}
