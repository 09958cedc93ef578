import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A link and an inclusion have an address.
  static let linkWithoutAddress = Rule(
    RuleDescription(
      "opml/link-without-url", .error, "a link and an inclusion have an address", OPML.url.reference,
      w3c: ["MissingUrlAttr"],
      why: "There is nothing to open.",
      help: "add url=\"…\"",
      wrong: "<outline text=\"Bread\" type=\"link\"/>",
      right: "<outline text=\"Bread\" type=\"link\" url=\"https://example.com/\"/>"),
    at: [.at(OPML.outline)]
  ) { visit, findings in
    guard let type = visit.node.outlineType, ["link", "include"].contains(type), visit.node.attribute(OPML.url) == nil
    else { return }
    findings.report("this outline of type “\(type)” has no “url” attribute", attribute: "url")
  }
}
