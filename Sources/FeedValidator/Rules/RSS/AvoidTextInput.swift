import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A channel has no textInput.
  static let avoidTextInput = Rule(
    "rss/text-input", .info, at: [.at(RSS.textInput)],
    .rss("textInput", anchor: "lttextinputgtSubelementOfLtchannelgt"),
    summary: "a channel has no textInput",
    rationale: "No reader shows it.",
    help: "take it out",
    wrong: "<textInput>…</textInput>",
    right: "no textInput",
    w3c: ["AvoidTextInput"]
  ) { visit, findings in
    findings.report("no reader shows a textInput")
  }
}
