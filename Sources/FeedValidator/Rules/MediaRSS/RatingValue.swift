import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A rating is one of its scheme’s.
  static let ratingValue = Rule(
    RuleDescription(
      "media/rating-value", .error, "a rating is one of its scheme’s", MediaRSS.rating.reference,
      w3c: ["InvalidMediaRating"],
      why: "Players cannot use a rating that its scheme does not have.",
      help: "write a value of the scheme, or name another scheme",
      wrong: "<media:rating scheme=\"urn:simple\">children</media:rating>",
      right: "<media:rating scheme=\"urn:simple\">nonadult</media:rating>"),
    at: [.at(MediaRSS.rating)]
  ) { visit, findings in
    let scheme = visit.node.attribute(MediaAttributes.scheme)?.value.string ?? "urn:simple"
    let text = visit.node.text
    let value = String(utf8: text.bytes.trimmingSpace())
    guard !MediaRating.allows(value, in: scheme) else { return }
    findings.report("“\(value)” is not a rating of “\(scheme)”", at: text.trimmedSourceRange, value: value)
  }
}
