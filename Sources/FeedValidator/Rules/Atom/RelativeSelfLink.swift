import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A self link is an absolute address.
  static let relativeSelfLink = Rule(
    "atom/relative-self-link", .warning, at: [.at(Atom.link)], .rfc(4287, "4.2.7.2"),
    summary: "a self link is an absolute address",
    rationale: "The file may be read far from where it is published.",
    help: "write the whole address, with https://",
    wrong: "<link rel=\"self\" href=\"/feed.atom\"/>",
    right: "<link rel=\"self\" href=\"https://example.com/feed.atom\"/>",
    w3c: ["RelativeSelf"]
  ) { visit, findings in
    guard visit.node.linkRelation == "self", let href = visit.node.attribute(Atom.href) else { return }
    guard visit.node.resolve(href.value.string).scheme == nil else { return }
    findings.report("the address of this self link is relative", at: href.valueRange, value: href.value.string)
  }
}
