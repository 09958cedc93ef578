import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlForeignElement = RuleDescription(
    "html/foreign-element", .warning, "SVG and MathML should only contain elements that show something",
    reference: .rfc(4287, "8.1"),
    w3c: ["SecurityRisk"],
    why: "Feed readers remove unknown elements and elements that run or load programs.",
    help: "remove the element, or correct its name; names in SVG and MathML are case-sensitive",
    wrong: "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>…</script></svg>",
    right: "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>")
}

extension Rule {
  static let htmlForeignElement = Rule(.htmlForeignElement, at: [.construct]) { context, findings in
    guard context.kind == .xhtml else { return }
    for node in context.node.descendants where node.kind == .element {
      guard let name = node.name, let known = ForeignNames.elements(of: name.namespace), !known.contains(name.local)
      else { continue }
      let vocabulary = name.namespace == ForeignNames.svg ? "SVG" : "MathML"
      findings.report(
        "feed readers remove “\(node.writtenName)” from \(vocabulary)", at: node.nameRange, value: name.local,
        help: SpellingSuggestion.of(name.local, in: known.sorted()).map { "did you mean “\($0)”?" })
    }
  }
}
