import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A self link has a feed’s media type.
  static let selfLinkType = Rule(
    RuleDescription(
      "atom/self-link-type", .warning, "a self link has a feed’s media type", .rfc(4287, "4.2.7.3"),
      w3c: ["SelfNotAtom"],
      why: "A self link leads to the feed itself.",
      help: "write application/atom+xml or application/rss+xml",
      wrong: "<link rel=\"self\" type=\"text/html\" href=\"…\"/>",
      right: "<link rel=\"self\" type=\"application/atom+xml\" href=\"…\"/>"),
    at: [.at(Atom.link)]
  ) { visit, findings in
    guard visit.node.linkRelation == "self", let type = visit.node.attribute(Atom.mediaType) else { return }
    let name = String(type.value.string.lowercased().prefix { $0 != ";" })
    let feeds = [
      "application/atom+xml", "application/rss+xml", "application/rdf+xml", "application/feed+json", "application/json",
      "application/xml", "text/xml",
    ]
    guard !feeds.contains(name), name.contains("/") else { return }
    findings.report("“\(name)” is not the type of a feed", at: type.valueRange, attribute: "type", value: name)
  }
}
