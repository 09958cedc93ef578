import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomContentSourceWithoutType = RuleDescription(
    "atom/content-source-without-type", .warning, "content with a src attribute should have a type",
    reference: .rfc(4287, "4.1.3.2"),
    w3c: ["MissingTypeAttr"],
    why: "Feed readers use the type to decide whether to load the content.",
    help: "add type=\"text/html\", or the media type of the content",
    wrong: "<content src=\"https://example.com/rye.mp3\"/>",
    right: "<content src=\"https://example.com/rye.mp3\" type=\"audio/mpeg\"/>")
}

extension Rule {
  static let atomContentSourceWithoutType = Rule(.atomContentSourceWithoutType, at: [.each(Atom.content)]) {
    context, findings in
    guard context.node.attribute(Atom.contentSource) != nil, context.node.attribute(Atom.contentType) == nil else {
      return
    }
    findings.report("content with “src” has no type", attribute: "type")
  }
}
