import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlForeignAttribute = RuleDescription(
    "html/foreign-attribute", .warning, "SVG and MathML should only have attributes of their own",
    reference: .rfc(4287, "8.1"),
    w3c: ["SecurityRiskAttr"],
    why: "Feed readers remove unknown attributes and attributes that run scripts.",
    help: "remove the attribute, or correct its name",
    wrong: "<circle onclick=\"…\"/>",
    right: "<circle fill=\"red\"/>")
}

extension Rule {
  static let htmlForeignAttribute = Rule(.htmlForeignAttribute, at: [.construct]) { context, findings in
    guard context.kind == .xhtml else { return }
    for node in context.node.descendants where node.kind == .element {
      guard let namespace = node.name?.namespace, ForeignNames.elements(of: namespace) != nil else { continue }
      let known = ForeignNames.attributes(of: namespace)
      for attribute in node.attributes where attribute.name.namespace.isEmpty {
        let name = attribute.name.local
        guard !known.contains(name), !name.hasPrefix("data-") else { continue }
        findings.report(
          "feed readers remove attribute “\(name)” from “\(node.writtenName)”", of: node, at: attribute.nameRange,
          attribute: name, value: attribute.string)
      }
    }
  }
}
