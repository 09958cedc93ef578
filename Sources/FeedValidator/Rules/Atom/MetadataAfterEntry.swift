import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed’s own elements stand before its entries.
  static let metadataAfterEntry = Rule(
    RuleDescription(
      "atom/metadata-after-entry", .error, "a feed’s own elements stand before its entries", .rfc(4287, "4.1.1"),
      w3c: ["MisplacedMetadata"],
      why: "Readers that go through a feed as it arrives know it before its entries.",
      help: "move it before the first entry",
      wrong: "<feed><entry>…</entry><title>Bread</title></feed>",
      right: "<feed><title>Bread</title><entry>…</entry></feed>"),
    at: [.at(Atom.feed)]
  ) { visit, findings in
    var entry: Node?
    for child in visit.node.elements {
      if child.isElement(Atom.entry) { entry = entry ?? child }
      guard let entry, child.name?.namespace == Namespace.atom.uri, !child.isElement(Atom.entry) else { continue }
      findings.report(
        "“\(child.displayName)” stands behind an entry", of: child,
        related: [Diagnostic.Related("the first entry begins here", at: entry.location)])
    }
  }
}
