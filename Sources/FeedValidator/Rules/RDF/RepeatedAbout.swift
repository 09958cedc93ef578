import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Each rdf:about is there once.
  static let repeatedAbout = Rule(
    RuleDescription(
      "rdf/repeated-about", .error, "each rdf:about is there once", RSS10.v10.item.reference,
      w3c: ["DuplicateValue"],
      why: "It is the name of one thing; RDF takes two things with one name for one thing.",
      help: "give each item an address of its own",
      wrong: "<item rdf:about=\"https://example.com/rye\">…</item> twice",
      right:
        "<item rdf:about=\"https://example.com/rye\">…</item> <item rdf:about=\"https://example.com/wheat\">…</item>"),
    at: [.root]
  ) { visit, findings in
    guard visit.feed.format == .rdf else { return }
    var first: [String: Node] = [:]
    for node in visit.node.descendants where node.kind == .element {
      guard let about = node.attribute(RDFSyntax.about) else { continue }
      let name = about.value.string
      guard let earlier = first[name] else {
        first[name] = node
        continue
      }
      findings.report(
        "“\(name)” is the name of another element too", of: node, at: about.valueRange, attribute: "rdf:about",
        value: name, related: [Diagnostic.Related("the other one stands here", at: earlier.location)])
    }
  }
}
