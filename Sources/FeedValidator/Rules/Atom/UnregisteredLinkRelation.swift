import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A link relation is registered, or an address of its own.
  static let unregisteredLinkRelation = Rule(
    RuleDescription(
      "atom/unknown-link-relation", .warning, "a link relation is registered, or an address of its own",
      .rfc(4287, "4.2.7.2"),
      w3c: ["UnregisteredAtomLinkRel"],
      why: "Readers do not know what a made-up word means.",
      help: "use a registered relation, or an absolute address as the name of your own",
      wrong: "<link rel=\"comments\" href=\"…\"/>",
      right: "<link rel=\"replies\" href=\"…\"/>"),
    at: [.at(Atom.link)]
  ) { visit, findings in
    guard let rel = visit.node.attribute(Atom.rel), !rel.value.isEmpty else { return }
    let relation = rel.value.string
    guard !LinkRelations.registered.contains(relation), !LinkRelations.registered.contains(relation.lowercased()),
      IRIReference(relation).scheme == nil
    else { return }
    let meant = NearMiss.of(relation, in: LinkRelations.registered.sorted())
    findings.report(
      "“\(relation)” is not a registered link relation", at: rel.valueRange, attribute: "rel", value: relation,
      help: meant.map { "did you mean “\($0)”?" })
  }
}
