import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let historyLinkPastEnd = RuleDescription(
    "history/link-past-end", .error, "the first page must not have a previous page, and the last page no next page",
    reference: .rfc(5005, "3"),
    w3c: ["LinkPastEnd"],
    why: "Feed readers would load pages in a cycle.",
    help: "remove the link",
    wrong: "<link rel=\"self\" href=\"A\"/><link rel=\"last\" href=\"A\"/><link rel=\"next\" href=\"B\"/>",
    right: "<link rel=\"self\" href=\"A\"/><link rel=\"last\" href=\"A\"/>")
}

extension Rule {
  static let historyLinkPastEnd = Rule(.historyLinkPastEnd, at: [.each(Atom.feed), .each(RSS.channel)]) {
    context, findings in
    let links = context.node.children(Atom.link)
    guard let own = links.first(where: { $0.linkRelation == "self" })?.value(Atom.href) else { return }
    for (end, beyond) in [("first", ["previous", "prev"]), ("last", ["next"])] {
      guard links.contains(where: { $0.linkRelation == end && $0.value(Atom.href) == own }) else { continue }
      for link in links where beyond.contains(link.linkRelation) {
        findings.report("\(end) page has a \(link.linkRelation) link", of: link)
      }
    }
  }
}
