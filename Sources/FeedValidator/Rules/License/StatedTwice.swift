import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let licenseStatedTwice = RuleDescription(
    "license/stated-twice", .warning, "a license should be given in one vocabulary",
    reference: CreativeCommons.license.reference,
    w3c: ["DuplicateSemantics", "DuplicateItemSemantics"],
    why: "Programs that find two licenses cannot tell which one applies.",
    help: "keep creativeCommons:license",
    wrong: "<creativeCommons:license>…</creativeCommons:license><cc:license …/>",
    right: "<creativeCommons:license>…</creativeCommons:license>")
}

extension Rule {
  static let licenseStatedTwice = Rule(.licenseStatedTwice, at: [.each(RSS.channel), .each(RSS.item)]) {
    context, findings in
    guard let first = context.node.child(CreativeCommons.license), let other = context.node.child(CCModule.license)
    else {
      return
    }
    findings.report(
      "“cc:license” repeats “creativeCommons:license”", of: other,
      related: [Diagnostic.Related("“creativeCommons:license”", at: first.location)])
  }
}
