import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssTextInput = RuleDescription(
    "rss/text-input", .info, "prefer channels without textInput",
    reference: .rss("textInput", anchor: "lttextinputgtSubelementOfLtchannelgt"),
    w3c: ["AvoidTextInput"],
    why: "Feed readers do not show it.",
    help: "remove the element",
    wrong: "<textInput>…</textInput>",
    right: "no textInput")
}

extension Rule {
  static let rssTextInput = Rule(.rssTextInput, at: [.each(RSS.textInput)]) { context, findings in
    findings.report("feed readers do not show “textInput”")
  }
}
