import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A link holds no text.
  static let linkNotEmpty = Rule(
    RuleDescription(
      "atom/link-not-empty", .warning, "a link holds no text", .rfc(4287, "4.2.7"),
      w3c: ["AtomLinkNotEmpty"],
      why: "Readers take the address from href.",
      help: "write the address into href",
      wrong: "<link>https://example.com/</link>",
      right: "<link href=\"https://example.com/\"/>"),
    at: [.at(Atom.link)]
  ) { visit, findings in
    guard let text = visit.node.children.first(where: { $0.kind == .text && !$0.text.isBlank }) else { return }
    findings.report("text stands in this link, where nobody reads it", at: text.text.trimmedSourceRange)
  }
}
