import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Alternate links differ in type or language.
  static let duplicateAlternateLink = Rule(
    RuleDescription(
      "atom/repeated-alternate-link", .error, "alternate links differ in type or language", .rfc(4287, "4.1.1"),
      w3c: ["DuplicateAtomLink"],
      why: "A reader could not choose between them.",
      help: "keep one of them, or say in type and hreflang how they differ",
      wrong: """
        <link href="https://example.com/a"/>
        <link href="https://example.com/b"/>
        """,
      right: """
        <link href="https://example.com/a" hreflang="en"/>
        <link href="https://example.com/b" hreflang="de"/>
        """),
    at: [.at(Atom.feed), .at(Atom.entry), .at(Atom.source)]
  ) { visit, findings in
    var first: [[String]: Node] = [:]
    for link in visit.node.children(Atom.link) where link.linkRelation == "alternate" {
      let key = [link.attribute(Atom.mediaType)?.value.string ?? "", link.attribute(Atom.hreflang)?.value.string ?? ""]
      guard let earlier = first[key] else {
        first[key] = link
        continue
      }
      findings.report(
        "a second alternate link of the same type and language", of: link,
        related: [Diagnostic.Related("the first one stands here", at: earlier.location)])
    }
  }
}
