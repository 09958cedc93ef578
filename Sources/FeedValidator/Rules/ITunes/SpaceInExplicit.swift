import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Nothing stands around true or false.
  static let spaceInExplicit = Rule(
    RuleDescription(
      "itunes/space-in-explicit", .warning, "nothing stands around true or false", ITunes.explicit.reference,
      w3c: ["InvalidTrueFalse"],
      why: "Some programs compare the whole text.",
      help: "take the white space out",
      wrong: "<itunes:explicit> true </itunes:explicit>",
      right: "<itunes:explicit>true</itunes:explicit>"),
    at: [.at(ITunes.explicit)]
  ) { visit, findings in
    let text = visit.node.text.bytes
    guard text.count != text.trimmingSpace().count else { return }
    findings.report("white space stands around the value of “itunes:explicit”", value: visit.node.text.string)
  }
}
