import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Content that is elsewhere is empty.
  static let contentSourceNotEmpty = Rule(
    RuleDescription(
      "atom/content-source-not-empty", .error, "content that is elsewhere is empty", .rfc(4287, "4.1.3.2"),
      w3c: ["UndefinedElement", "UnexpectedText"],
      why: "With a src, nobody reads what stands here.",
      help: "take out the text, or src",
      wrong: "<content src=\"https://example.com/rye\">Sourdough</content>",
      right: "<content src=\"https://example.com/rye\" type=\"text/html\"/>"),
    at: [.at(Atom.content)]
  ) { visit, findings in
    guard visit.node.attribute(Atom.contentSource) != nil else { return }
    guard let part = visit.node.children.first(where: { $0.kind == .element || ($0.kind == .text && !$0.text.isBlank) })
    else { return }
    findings.report(
      "this content is elsewhere, but something stands here too", of: part.kind == .element ? part : nil,
      at: part.kind == .text ? part.text.trimmedSourceRange : part.nameRange)
  }
}
