import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Content that is elsewhere says its type.
  static let contentSourceWithoutType = Rule(
    RuleDescription(
      "atom/content-source-without-type", .warning, "content that is elsewhere says its type", .rfc(4287, "4.1.3.2"),
      w3c: ["MissingTypeAttr"],
      why: "A reader decides by it whether to fetch the content at all.",
      help: "add type=\"…\" with the media type",
      wrong: "<content src=\"https://example.com/rye.mp3\"/>",
      right: "<content src=\"https://example.com/rye.mp3\" type=\"audio/mpeg\"/>"),
    at: [.at(Atom.content)]
  ) { visit, findings in
    guard visit.node.attribute(Atom.contentSource) != nil, visit.node.attribute(Atom.contentType) == nil else { return }
    findings.report("this content is elsewhere, and does not say its type", attribute: "type")
  }
}
