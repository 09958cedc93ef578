import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomMetadataAfterEntry = RuleDescription(
    "atom/metadata-after-entry", .error, "the feed’s own elements must come before its entries",
    reference: .rfc(4287, "4.1.1"),
    w3c: ["MisplacedMetadata"],
    why: "Feed readers that parse a feed while it loads need them before the entries.",
    help: "move the element before the first entry",
    wrong: "<feed><entry>…</entry><title>Bread</title></feed>",
    right: "<feed><title>Bread</title><entry>…</entry></feed>")
}

extension Rule {
  static let atomMetadataAfterEntry = Rule(.atomMetadataAfterEntry, at: [.each(Atom.feed)]) { context, findings in
    var entry: Node?
    for child in context.node.elements {
      if child.isElement(Atom.entry) { entry = entry ?? child }
      guard let entry, child.name?.namespace == Namespace.atom.uri, !child.isElement(Atom.entry) else { continue }
      findings.report(
        "“\(child.displayName)” must come before the first entry", of: child,
        related: [Diagnostic.Related("first entry", at: entry.location)])
    }
  }
}
