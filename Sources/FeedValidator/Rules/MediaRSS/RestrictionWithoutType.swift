import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A restriction without a type says all or none.
  static let restrictionWithoutType = Rule(
    RuleDescription(
      "media/restriction-without-type", .error, "a restriction without a type says all or none",
      MediaRSS.restriction.reference,
      w3c: ["InvalidMediaRestriction"],
      why: "Players cannot tell what a list is a list of.",
      help: "add type=\"country\" or type=\"uri\"",
      wrong: "<media:restriction relationship=\"deny\">DE</media:restriction>",
      right: "<media:restriction relationship=\"deny\" type=\"country\">DE</media:restriction>"),
    at: [.at(MediaRSS.restriction)]
  ) { visit, findings in
    let text = visit.node.text
    let value = String(utf8: text.bytes.trimmingSpace())
    guard visit.node.attribute(MediaAttributes.restrictionType) == nil, !["", "all", "none"].contains(value) else {
      return
    }
    findings.report("“\(value)” is neither all nor none", at: text.trimmedSourceRange, value: value)
  }
}
