import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rdfUrlAsText = RuleDescription(
    "rdf/url-as-text", .error, "a TrackBack URL must be in rdf:resource in RSS 1.0",
    reference: TrackBack.ping.reference,
    w3c: ["MissingAttribute"],
    why: "Programs that send TrackBacks read the attribute in RSS 1.0, and find no URL.",
    help: "write the URL as an attribute: rdf:resource=\"…\"",
    wrong: "<trackback:ping>https://example.com/ping/1</trackback:ping>",
    right: "<trackback:ping rdf:resource=\"https://example.com/ping/1\"/>")
}

extension Rule {
  static let rdfUrlAsText = Rule(.rdfUrlAsText, at: [.each(TrackBack.ping), .each(TrackBack.about)]) {
    context, findings in
    guard context.feed.format == .rdf, context.node.attribute(RDFSyntax.resource) == nil else { return }
    let name = context.node.displayName
    findings.report(
      "“\(name)” has no “rdf:resource” attribute", attribute: "rdf:resource",
      help: "write <\(name) rdf:resource=\"\(String(utf8: context.text.bytes.trimmingSpace()))\"/>")
  }
}
