import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesSpaceInExplicit = RuleDescription(
    "itunes/space-in-explicit", .warning, "true or false should not have white space around it",
    reference: ITunes.explicit.reference,
    w3c: ["InvalidTrueFalse"],
    why: "Some programs compare the whole text.",
    help: "remove the white space",
    wrong: "<itunes:explicit> true </itunes:explicit>",
    right: "<itunes:explicit>true</itunes:explicit>")
}

extension Rule {
  static let itunesSpaceInExplicit = Rule(.itunesSpaceInExplicit, at: [.each(ITunes.explicit)]) { context, findings in
    let text = context.node.text.bytes
    guard text.count != text.trimmingSpace().count else { return }
    findings.report("value of “itunes:explicit” has white space around it", value: context.node.text.string)
  }
}
