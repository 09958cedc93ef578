import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A link holds no text.
  static let linkNotEmpty = Rule(
    "atom/link-not-empty", .warning, at: [.at(Atom.link)], .rfc(4287, "4.2.7"),
    summary: "a link holds no text",
    rationale: "Readers take the address from href.",
    help: "write the address into href",
    wrong: "<link>https://example.com/</link>",
    right: "<link href=\"https://example.com/\"/>",
    w3c: ["AtomLinkNotEmpty"]
  ) { visit, findings in
    guard let text = visit.node.children.first(where: { $0.kind == .text && !$0.text.isBlank }) else { return }
    findings.report("text stands in this link, where nobody reads it", at: text.text.trimmedSourceRange)
  }
}
