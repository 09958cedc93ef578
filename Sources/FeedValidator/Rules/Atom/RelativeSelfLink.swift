import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomRelativeSelfLink = RuleDescription(
    "atom/relative-self-link", .warning, "a self link should be an absolute URL", reference: .rfc(4287, "4.2.7.2"),
    w3c: ["RelativeSelf"],
    why: "Feed readers that have only a copy of the file cannot resolve the URL.",
    help: "write the whole URL: https://example.com/feed.atom",
    wrong: "<link rel=\"self\" href=\"/feed.atom\"/>",
    right: "<link rel=\"self\" href=\"https://example.com/feed.atom\"/>")
}

extension Rule {
  static let atomRelativeSelfLink = Rule(.atomRelativeSelfLink, at: [.each(Atom.link)]) { context, findings in
    guard context.node.linkRelation == "self", let href = context.node.attribute(Atom.href) else { return }
    guard !href.value.isWebURL, context.node.resolve(href.string).scheme == nil else { return }
    findings.report("URL of the self link is relative", at: href.valueRange, value: href.string)
  }
}
