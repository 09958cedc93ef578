import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A self link has a feed’s media type.
  static let selfLinkType = Rule(
    "atom/self-link-type", .warning, at: [.at(Atom.link)], .rfc(4287, "4.2.7.3"),
    summary: "a self link has a feed’s media type",
    rationale: "A self link leads to the feed itself.",
    help: "write application/atom+xml or application/rss+xml",
    wrong: "<link rel=\"self\" type=\"text/html\" href=\"…\"/>",
    right: "<link rel=\"self\" type=\"application/atom+xml\" href=\"…\"/>",
    w3c: ["SelfNotAtom"]
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
