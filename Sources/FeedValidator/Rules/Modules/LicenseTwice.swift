import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A licence is stated in one vocabulary.
  static let licenseTwice = Rule(
    RuleDescription(
      "license/stated-twice", .warning, "a licence is stated in one vocabulary", CreativeCommons.license.reference,
      w3c: ["DuplicateSemantics", "DuplicateItemSemantics"],
      why: "Programs that find two licences cannot tell which is meant.",
      help: "keep creativeCommons:license",
      wrong: "<creativeCommons:license>…</creativeCommons:license><cc:license …/>",
      right: "<creativeCommons:license>…</creativeCommons:license>"),
    at: [.at(RSS.channel), .at(RSS.item)]
  ) { visit, findings in
    guard let first = visit.node.child(CreativeCommons.license), let other = visit.node.child(CCModule.license) else {
      return
    }
    findings.report(
      "“cc:license” says again what “creativeCommons:license” says", of: other,
      related: [Diagnostic.Related("“creativeCommons:license” stands here", at: first.location)])
  }
}
