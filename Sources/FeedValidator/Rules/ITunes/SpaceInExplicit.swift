import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Nothing stands around true or false.
  static let spaceInExplicit = Rule(
    "itunes/space-in-explicit", .warning, at: [.at(ITunes.explicit)],
    ITunes.explicit.reference,
    summary: "nothing stands around true or false",
    rationale: "Some programs compare the whole text.",
    help: "take the white space out",
    wrong: "<itunes:explicit> true </itunes:explicit>",
    right: "<itunes:explicit>true</itunes:explicit>",
    w3c: ["InvalidTrueFalse"]
  ) { visit, findings in
    let text = visit.node.text.bytes
    guard text.count != text.trimmingSpace().count else { return }
    findings.report("white space stands around the value of “itunes:explicit”", value: visit.node.text.string)
  }
}
