import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed’s outline has the attributes that are specified.
  static let unknownOutlineAttribute = Rule(
    RuleDescription(
      "opml/unknown-attribute", .warning, "a feed’s outline has the attributes that are specified",
      OPML.outline.reference,
      w3c: ["UnexpectedAttribute"],
      why: "Programs pass over an attribute that they do not know, and names are case-sensitive.",
      help: "check its spelling, or give it a namespace",
      wrong: "<outline xmlurl=\"…\" …/>",
      right: "<outline xmlUrl=\"…\" …/>"),
    at: [.at(OPML.outline)]
  ) { visit, findings in
    guard let type = visit.node.outlineType, ["rss", "link", "include"].contains(type) else { return }
    let known = OPMLContentModels.outline.attributes.map(\.term.name.local)
    for attribute in visit.node.attributes where attribute.name.namespace.isEmpty {
      guard !known.contains(attribute.name.local) else { continue }
      findings.report(
        "OPML has no attribute “\(attribute.writtenName)”", at: attribute.nameRange, attribute: attribute.writtenName,
        value: attribute.value.string,
        help: NearMiss.of(attribute.name.local, in: known).map { "did you mean “\($0)”?" })
    }
  }
}
