import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A description has at most 4000 bytes.
  static let appleDescriptionTooLong = Rule(
    RuleDescription(
      "apple/description-too-long", .warning, "a description has at most 4000 bytes", ITunes.guide,
      why: "Apple cuts what is longer.",
      help: "shorten it",
      wrong: "<description>… 5000 bytes …</description>",
      right: "<description>Sour and dark</description>",
      profile: .podcast),
    at: [.at(RSS.description), .at(ContentModule.encoded)]
  ) { visit, findings in
    let count = visit.node.text.bytes.count
    guard count > 4000 else { return }
    findings.report("this description has \(count) bytes; Apple takes 4000")
  }
}
