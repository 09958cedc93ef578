import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomLinkNotEmpty = RuleDescription(
    "atom/link-not-empty", .warning, "a link should not contain text", reference: .rfc(4287, "4.2.7"),
    w3c: ["AtomLinkNotEmpty"],
    why: "Feed readers read the URL from href and ignore the text.",
    help: "move the URL to href",
    wrong: "<link>https://example.com/</link>",
    right: "<link href=\"https://example.com/\"/>")
}

extension Rule {
  static let atomLinkNotEmpty = Rule(.atomLinkNotEmpty, at: [.each(Atom.link)]) { context, findings in
    guard let text = context.node.children.first(where: { $0.kind == .text && !$0.text.isBlank }) else { return }
    findings.report("link contains text, which feed readers ignore", at: text.text.trimmedSourceRange)
  }
}
