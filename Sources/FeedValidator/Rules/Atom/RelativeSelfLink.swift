import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A self link is an absolute address.
  static let relativeSelfLink = Rule(
    RuleDescription(
      "atom/relative-self-link", .warning, "a self link is an absolute address", .rfc(4287, "4.2.7.2"),
      w3c: ["RelativeSelf"],
      why: "The file may be read far from where it is published.",
      help: "write the whole address, with https://",
      wrong: "<link rel=\"self\" href=\"/feed.atom\"/>",
      right: "<link rel=\"self\" href=\"https://example.com/feed.atom\"/>"),
    at: [.at(Atom.link)]
  ) { visit, findings in
    guard visit.node.linkRelation == "self", let href = visit.node.attribute(Atom.href) else { return }
    guard !href.value.isWebAddress, visit.node.resolve(href.value.string).scheme == nil else { return }
    findings.report("the address of this self link is relative", at: href.valueRange, value: href.value.string)
  }
}
