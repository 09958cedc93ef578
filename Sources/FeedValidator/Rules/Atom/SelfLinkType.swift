import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomSelfLinkType = RuleDescription(
    "atom/self-link-type", .warning, "a self link should have the media type of a feed",
    reference: .rfc(4287, "4.2.7.3"),
    w3c: ["SelfNotAtom"],
    why: "Feed readers ignore a self link to another type of document.",
    help: "write application/atom+xml or application/rss+xml",
    wrong: "<link rel=\"self\" type=\"text/html\" href=\"…\"/>",
    right: "<link rel=\"self\" type=\"application/atom+xml\" href=\"…\"/>")
}

extension Rule {
  static let atomSelfLinkType = Rule(.atomSelfLinkType, at: [.each(Atom.link)]) { context, findings in
    guard context.node.linkRelation == "self", let type = context.node.attribute(Atom.mediaType) else { return }
    let name = String(type.string.lowercased().prefix { $0 != ";" })
    let feeds = [
      "application/atom+xml", "application/rss+xml", "application/rdf+xml", "application/feed+json", "application/json",
      "application/xml", "text/xml",
    ]
    guard !feeds.contains(name), name.contains("/") else { return }
    findings.report("“\(name)” is not the media type of a feed", at: type.valueRange, attribute: "type", value: name)
  }
}
