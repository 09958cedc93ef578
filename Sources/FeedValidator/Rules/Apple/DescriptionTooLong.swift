import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let appleDescriptionTooLong = RuleDescription(
    "apple/description-too-long", .warning, "a description should have at most 4000 bytes", reference: ITunes.guide,
    why: "Apple Podcasts cuts off longer descriptions.",
    help: "shorten the description to 4000 bytes",
    wrong: "<description>… 5000 bytes …</description>",
    right: "<description>Sour and dark</description>",
    profile: .apple)
}

extension Rule {
  static let appleDescriptionTooLong = Rule(
    .appleDescriptionTooLong, at: [.each(RSS.description), .each(ContentModule.encoded)]
  ) { context, findings in
    let count = context.node.text.bytes.count
    guard count > 4000 else { return }
    findings.report("description has \(count) bytes; Apple’s limit is 4000")
  }
}
