import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let opmlUnknownType = RuleDescription(
    "opml/unknown-type", .info, "prefer outlines of a common type", reference: OPML.type.reference,
    w3c: ["InvalidOutlineType"],
    why: "Most programs only support rss, link and include.",
    help: "write rss, link or include, unless your program supports the type",
    wrong: "<outline text=\"Rye\" type=\"song\"/>",
    right: "<outline text=\"Rye\" type=\"link\" url=\"https://example.com/\"/>")
}

extension Rule {
  static let opmlUnknownType = Rule(.opmlUnknownType, at: [.each(OPML.outline)]) { context, findings in
    guard let type = context.node.outlineType, !["rss", "link", "include"].contains(type),
      context.feed.document.root?.attribute(OPML.version)?.string.hasPrefix("1") ?? false
    else { return }
    findings.report("outline type “\(type)” is uncommon", attribute: "type", value: type)
  }
}
