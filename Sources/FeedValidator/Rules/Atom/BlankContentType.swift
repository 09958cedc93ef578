import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The type of content is not empty.
  static let blankContentType = Rule(
    RuleDescription(
      "atom/blank-content-type", .warning, "the type of content is not empty", .rfc(4287, "4.1.3.1"),
      w3c: ["AttrNotBlank"],
      why: "An empty type says nothing.",
      help: "leave the attribute out for plain text",
      wrong: "<content type=\"\">…</content>",
      right: "<content>…</content>"),
    at: [.at(Atom.content)]
  ) { visit, findings in
    guard let type = visit.node.attribute(Atom.contentType), type.value.isBlank else { return }
    findings.report("the attribute “type” is empty", at: type.nameRange, attribute: "type")
  }
}
