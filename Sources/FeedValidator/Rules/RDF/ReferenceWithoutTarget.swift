import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rdfReferenceWithoutTarget = RuleDescription(
    "rdf/reference-without-target", .error, "the items that the channel lists must exist",
    reference: RSS10.v10.items.reference,
    why: "Feed readers that use the list do not show missing items.",
    help: "write the same URL in rdf:resource and in rdf:about",
    wrong: "<rdf:li rdf:resource=\"https://example.com/rye\"/> … <item rdf:about=\"https://example.com/Rye\">",
    right: "<rdf:li rdf:resource=\"https://example.com/rye\"/> … <item rdf:about=\"https://example.com/rye\">")
}

extension Rule {
  static let rdfReferenceWithoutTarget = Rule(.rdfReferenceWithoutTarget, at: [.each(RDFSyntax.rdf)]) {
    context, findings in
    let names = Set(context.node.elements.compactMap { $0.attribute(RDFSyntax.about)?.value.string })
    guard let channel = context.node.child(RSS10.v10.channel) else { return }
    for node in channel.descendants where node.isChannelReference {
      guard let target = node.attribute(RDFSyntax.resource) ?? node.attribute(RDFSyntax.bareResource),
        !target.value.isBlank, !names.contains(target.value.string)
      else { continue }
      findings.report(
        "no element has the name “\(target.value.string)”", of: node, at: target.valueRange,
        attribute: target.writtenName, value: target.value.string)
    }
  }
}
