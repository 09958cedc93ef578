import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An outline is of a type that programs know.
  static let unknownOutlineType = Rule(
    RuleDescription(
      "opml/unknown-type", .info, "an outline is of a type that programs know", OPML.type.reference,
      w3c: ["InvalidOutlineType"],
      why: "A type may be anything, but most programs know rss, link and include only.",
      help: "nothing needs to be done, if the list is for a program that knows the type",
      wrong: "<outline text=\"Rye\" type=\"song\"/>",
      right: "<outline text=\"Rye\" type=\"link\" url=\"https://example.com/\"/>"),
    at: [.at(OPML.outline)]
  ) { visit, findings in
    guard let type = visit.node.outlineType, !["rss", "link", "include"].contains(type),
      visit.feed.document.root?.attribute(OPML.version)?.value.string.hasPrefix("1") ?? false
    else { return }
    findings.report("few programs know an outline of type “\(type)”", attribute: "type", value: type)
  }
}
