import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// SVG and MathML have their own attributes only.
  static let foreignAttribute = Rule(
    RuleDescription(
      "html/foreign-attribute", .warning, "SVG and MathML have their own attributes only", .rfc(4287, "8.1"),
      w3c: ["SecurityRiskAttr"],
      why: "Readers take out attributes that run something, and those that they do not know.",
      help: "take the attribute out, or check its name",
      wrong: "<circle onclick=\"…\"/>",
      right: "<circle fill=\"red\"/>"),
    at: [.construct]
  ) { visit, findings in
    guard visit.kind == .xhtml else { return }
    for node in visit.node.descendants where node.kind == .element {
      guard let namespace = node.name?.namespace, ForeignNames.elements(of: namespace) != nil else { continue }
      let known = ForeignNames.attributes(of: namespace)
      for attribute in node.attributes where attribute.name.namespace.isEmpty {
        let name = attribute.name.local
        guard !known.contains(name), !name.hasPrefix("data-") else { continue }
        findings.report(
          "readers take the attribute “\(name)” out of “\(node.writtenName)”", of: node, at: attribute.nameRange,
          attribute: name, value: attribute.value.string)
      }
    }
  }
}
