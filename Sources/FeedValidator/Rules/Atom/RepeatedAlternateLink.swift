import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomRepeatedAlternateLink = RuleDescription(
    "atom/repeated-alternate-link", .error, "alternate links must differ in type or language",
    reference: .rfc(4287, "4.1.1"),
    w3c: ["DuplicateAtomLink"],
    why: "Feed readers cannot choose between two links of the same type and language.",
    help: "remove one of the links, or add hreflang=\"en\" to tell them apart",
    wrong: """
      <link href="https://example.com/a"/>
      <link href="https://example.com/b"/>
      """,
    right: """
      <link href="https://example.com/a" hreflang="en"/>
      <link href="https://example.com/b" hreflang="de"/>
      """)
}

extension Rule {
  static let atomRepeatedAlternateLink = Rule(
    .atomRepeatedAlternateLink, at: [.each(Atom.feed), .each(Atom.entry), .each(Atom.source)]
  ) { context, findings in
    var first: [[String]: Node] = [:]
    for link in context.node.children(Atom.link) where link.linkRelation == "alternate" {
      let key = [link.attribute(Atom.mediaType)?.string ?? "", link.attribute(Atom.hreflang)?.string ?? ""]
      guard let earlier = first[key] else {
        first[key] = link
        continue
      }
      findings.report(
        "duplicate alternate link of the same type and language", of: link,
        related: [Diagnostic.Related("first used here", at: earlier.location)])
    }
  }
}
