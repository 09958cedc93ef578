import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Content that is elsewhere says its type.
  static let contentSourceWithoutType = Rule(
    "atom/content-source-without-type", .warning, at: [.at(Atom.content)], .rfc(4287, "4.1.3.2"),
    summary: "content that is elsewhere says its type",
    rationale: "A reader decides by it whether to fetch the content at all.",
    help: "add type=\"…\" with the media type",
    wrong: "<content src=\"https://example.com/rye.mp3\"/>",
    right: "<content src=\"https://example.com/rye.mp3\" type=\"audio/mpeg\"/>",
    w3c: ["MissingTypeAttr"]
  ) { visit, findings in
    guard visit.node.attribute(Atom.contentSource) != nil, visit.node.attribute(Atom.contentType) == nil else { return }
    findings.report("this content is elsewhere, and does not say its type", attribute: "type")
  }
}
