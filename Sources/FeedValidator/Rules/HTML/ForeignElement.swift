import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Pictures in SVG and formulas in MathML hold what shows something.
  static let foreignElement = Rule(
    RuleDescription(
      "html/foreign-element", .warning, "pictures in SVG and formulas in MathML hold what shows something",
      .rfc(4287, "8.1"),
      w3c: ["SecurityRisk"],
      why: "Readers take out what runs or loads something, and what they do not know.",
      help: "take the element out, or check its name: SVG’s and MathML’s have capitals in them",
      wrong: "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>…</script></svg>",
      right: "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>"),
    at: [.construct]
  ) { visit, findings in
    guard visit.kind == .xhtml else { return }
    for node in visit.node.descendants where node.kind == .element {
      guard let name = node.name, let known = ForeignNames.elements(of: name.namespace), !known.contains(name.local)
      else { continue }
      let vocabulary = name.namespace == ForeignNames.svg ? "SVG" : "MathML"
      findings.report(
        "readers take “\(node.writtenName)” out of \(vocabulary)", at: node.nameRange, value: name.local,
        help: NearMiss.of(name.local, in: known.sorted()).map { "did you mean “\($0)”?" })
    }
  }
}
