import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// What the channel names is there.
  static let referenceWithoutTarget = Rule(
    RuleDescription(
      "rdf/reference-without-target", .error, "what the channel names is there", RSS10.v10.items.reference,
      why: "Readers that go by the list show no item that they cannot find.",
      help: "write the same address in rdf:resource and in rdf:about",
      wrong: "<rdf:li rdf:resource=\"https://example.com/rye\"/> … <item rdf:about=\"https://example.com/Rye\">",
      right: "<rdf:li rdf:resource=\"https://example.com/rye\"/> … <item rdf:about=\"https://example.com/rye\">"),
    at: [.at(RDFSyntax.rdf)]
  ) { visit, findings in
    let names = Set(visit.node.elements.compactMap { $0.attribute(RDFSyntax.about)?.value.string })
    guard let channel = visit.node.child(RSS10.v10.channel) else { return }
    for node in channel.descendants where node.isChannelReference {
      guard let target = node.attribute(RDFSyntax.resource) ?? node.attribute(RDFSyntax.bareResource),
        !target.value.isBlank, !names.contains(target.value.string)
      else { continue }
      findings.report(
        "nothing here has the name “\(target.value.string)”", of: node, at: target.valueRange,
        attribute: target.writtenName, value: target.value.string)
    }
  }
}
