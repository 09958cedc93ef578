import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomUnknownLinkRelation = RuleDescription(
    "atom/unknown-link-relation", .warning, "a link relation should be registered or a URL",
    reference: .rfc(4287, "4.2.7.2"),
    w3c: ["UnregisteredAtomLinkRel"],
    why: "Feed readers ignore links with unknown relations.",
    help: "use a registered relation such as replies, or a URL of your own",
    wrong: "<link rel=\"comments\" href=\"…\"/>",
    right: "<link rel=\"replies\" href=\"…\"/>")
}

extension Rule {
  static let atomUnknownLinkRelation = Rule(.atomUnknownLinkRelation, at: [.each(Atom.link)]) { context, findings in
    guard let rel = context.node.attribute(Atom.rel), !rel.value.isEmpty else { return }
    let relation = rel.string
    guard !LinkRelations.registered.contains(relation), !LinkRelations.registered.contains(relation.lowercased()),
      IRIReference(relation).scheme == nil
    else { return }
    let meant = SpellingSuggestion.of(relation, in: LinkRelations.registered.sorted())
    findings.report(
      "unknown link relation “\(relation)”", at: rel.valueRange, attribute: "rel", value: relation,
      help: meant.map { "did you mean “\($0)”?" })
  }
}
