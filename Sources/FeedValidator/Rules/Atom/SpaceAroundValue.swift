import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomSpaceAroundValue = RuleDescription(
    "atom/space-around-value", .error, "ids, URLs and dates must not have white space around them",
    reference: .rfc(4287, "2"),
    w3c: ["UnexpectedWhitespace"],
    why: "Feed readers compare ids byte by byte, including white space.",
    help: "remove the white space",
    wrong: "<id> tag:example.com,2024:rye </id>",
    right: "<id>tag:example.com,2024:rye</id>")
}

extension Rule {
  static let atomSpaceAroundValue = Rule(
    .atomSpaceAroundValue,
    at: [
      .each(Atom.id), .each(Atom.icon), .each(Atom.logo), .each(Atom.uri), .each(Atom.updated), .each(Atom.published),
    ]
  ) { context, findings in
    let text = context.text
    guard let first = text.bytes.first, let last = text.bytes.last, first.isSpace || last.isSpace else { return }
    findings.report(
      "value of “\(context.node.displayName)” has white space around it", at: context.text.trimmedSourceRange)
  }
}
