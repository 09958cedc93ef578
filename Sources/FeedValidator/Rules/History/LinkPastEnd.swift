import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The first page has no page before it, and the last none behind it.
  static let linkPastEnd = Rule(
    RuleDescription(
      "history/link-past-end", .error, "the first page has no page before it, and the last none behind it",
      .rfc(5005, "3"),
      w3c: ["LinkPastEnd"],
      why: "A reader would go in circles.",
      help: "take the link out",
      wrong: "<link rel=\"self\" href=\"A\"/><link rel=\"last\" href=\"A\"/><link rel=\"next\" href=\"B\"/>",
      right: "<link rel=\"self\" href=\"A\"/><link rel=\"last\" href=\"A\"/>"),
    at: [.at(Atom.feed), .at(RSS.channel)]
  ) { visit, findings in
    let links = visit.node.children(Atom.link)
    guard let own = links.first(where: { $0.linkRelation == "self" })?.value(Atom.href) else { return }
    for (end, beyond) in [("first", ["previous", "prev"]), ("last", ["next"])] {
      guard links.contains(where: { $0.linkRelation == end && $0.value(Atom.href) == own }) else { continue }
      for link in links where beyond.contains(link.linkRelation) {
        findings.report("this is the \(end) page, and yet there is a \(link.linkRelation) one", of: link)
      }
    }
  }
}
