import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let opmlLinkWithoutUrl = RuleDescription(
    "opml/link-without-url", .error, "an outline of type link or include must have a URL",
    reference: OPML.url.reference,
    w3c: ["MissingUrlAttr"],
    why: "Outliners have nothing to open.",
    help: "add url=\"…\"",
    wrong: "<outline text=\"Bread\" type=\"link\"/>",
    right: "<outline text=\"Bread\" type=\"link\" url=\"https://example.com/\"/>")
}

extension Rule {
  static let opmlLinkWithoutUrl = Rule(.opmlLinkWithoutUrl, at: [.each(OPML.outline)]) { context, findings in
    guard let type = context.node.outlineType, ["link", "include"].contains(type),
      context.node.attribute(OPML.url) == nil
    else { return }
    findings.report("outline of type “\(type)” has no “url” attribute", attribute: "url")
  }
}
