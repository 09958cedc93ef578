import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A channel has no textInput.
  static let avoidTextInput = Rule(
    RuleDescription(
      "rss/text-input", .info, "a channel has no textInput",
      .rss("textInput", anchor: "lttextinputgtSubelementOfLtchannelgt"),
      w3c: ["AvoidTextInput"],
      why: "No reader shows it.",
      help: "take it out",
      wrong: "<textInput>…</textInput>",
      right: "no textInput"),
    at: [.at(RSS.textInput)]
  ) { visit, findings in
    findings.report("no reader shows a textInput")
  }
}
