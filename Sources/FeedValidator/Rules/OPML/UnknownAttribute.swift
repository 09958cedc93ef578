import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let opmlUnknownAttribute = RuleDescription(
    "opml/unknown-attribute", .warning, "the outline of a feed should only have specified attributes",
    reference: OPML.outline.reference,
    w3c: ["UnexpectedAttribute"],
    why: "Programs ignore unknown attributes; names are case-sensitive.",
    help: "correct the spelling, or add a namespace",
    wrong: "<outline xmlurl=\"…\" …/>",
    right: "<outline xmlUrl=\"…\" …/>")
}

extension Rule {
  static let opmlUnknownAttribute = Rule(.opmlUnknownAttribute, at: [.each(OPML.outline)]) { context, findings in
    guard let type = context.node.outlineType, ["rss", "link", "include"].contains(type) else { return }
    let known = OPMLContentModels.outline.attributes.map(\.term.name.local)
    for attribute in context.node.attributes where attribute.name.namespace.isEmpty {
      guard !known.contains(attribute.name.local) else { continue }
      findings.report(
        "unknown attribute “\(attribute.writtenName)”", at: attribute.nameRange, attribute: attribute.writtenName,
        value: attribute.string,
        help: SpellingSuggestion.of(attribute.name.local, in: known).map { "did you mean “\($0)”?" })
    }
  }
}
