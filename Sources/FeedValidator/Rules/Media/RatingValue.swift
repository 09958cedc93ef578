import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let mediaRatingValue = RuleDescription(
    "media/rating-value", .error, "a rating must be a value of its scheme", reference: MediaRSS.rating.reference,
    w3c: ["InvalidMediaRating"],
    why: "Players ignore an unknown rating.",
    help: "write a value of the scheme, or name another scheme",
    wrong: "<media:rating scheme=\"urn:simple\">children</media:rating>",
    right: "<media:rating scheme=\"urn:simple\">nonadult</media:rating>")
}

extension Rule {
  static let mediaRatingValue = Rule(.mediaRatingValue, at: [.each(MediaRSS.rating)]) { context, findings in
    let scheme = context.node.attribute(MediaAttributes.scheme)?.string ?? "urn:simple"
    let text = context.node.text
    let value = String(utf8: text.bytes.trimmingSpace())
    guard !MediaRating.allows(value, in: scheme) else { return }
    findings.report("“\(value)” is not a rating of “\(scheme)”", at: text.trimmedSourceRange, value: value)
  }
}
