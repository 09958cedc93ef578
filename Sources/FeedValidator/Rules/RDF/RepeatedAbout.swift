import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rdfRepeatedAbout = RuleDescription(
    "rdf/repeated-about", .error, "each rdf:about must be unique", reference: RSS10.v10.item.reference,
    w3c: ["DuplicateValue"],
    why: "RDF programs treat two elements with one name as one thing.",
    help: "give each item its own URL",
    wrong: "<item rdf:about=\"https://example.com/rye\">…</item> twice",
    right:
      "<item rdf:about=\"https://example.com/rye\">…</item> <item rdf:about=\"https://example.com/wheat\">…</item>")
}

extension Rule {
  static let rdfRepeatedAbout = Rule(.rdfRepeatedAbout, at: [.root]) { context, findings in
    guard context.feed.format == .rdf else { return }
    var first: [String: Node] = [:]
    for node in [context.node] + context.node.descendants where node.kind == .element {
      guard let about = node.attribute(RDFSyntax.about) else { continue }
      let name = about.string
      guard let earlier = first[name] else {
        first[name] = node
        continue
      }
      findings.report(
        "duplicate name “\(name)”", of: node, at: about.valueRange, attribute: "rdf:about",
        value: name, related: [Diagnostic.Related("first used here", at: earlier.location)])
    }
  }
}
