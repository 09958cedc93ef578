import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let mediaRestrictionWithoutType = RuleDescription(
    "media/restriction-without-type", .error, "a restriction without a type must be “all” or “none”",
    reference: MediaRSS.restriction.reference,
    w3c: ["InvalidMediaRestriction"],
    why: "Players cannot tell whether the list contains countries or URLs.",
    help: "add type=\"country\" or type=\"uri\"",
    wrong: "<media:restriction relationship=\"deny\">DE</media:restriction>",
    right: "<media:restriction relationship=\"deny\" type=\"country\">DE</media:restriction>")
}

extension Rule {
  static let mediaRestrictionWithoutType = Rule(.mediaRestrictionWithoutType, at: [.each(MediaRSS.restriction)]) {
    context, findings in
    let text = context.node.text
    let value = String(utf8: text.bytes.trimmingSpace())
    guard context.node.attribute(MediaAttributes.restrictionType) == nil, !["", "all", "none"].contains(value) else {
      return
    }
    findings.report("“\(value)” is neither “all” nor “none”", at: text.trimmedSourceRange, value: value)
  }
}
