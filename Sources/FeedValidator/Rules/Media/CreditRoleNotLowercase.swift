import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let mediaCreditRoleNotLowercase = RuleDescription(
    "media/credit-role-not-lowercase", .error, "a role must be lowercase", reference: MediaRSS.credit.reference,
    w3c: ["InvalidCreditRole"],
    why: "Programs compare the role byte by byte.",
    help: "write the role in lowercase",
    wrong: "<media:credit role=\"Producer\">Ada</media:credit>",
    right: "<media:credit role=\"producer\">Ada</media:credit>")
}

extension Rule {
  static let mediaCreditRoleNotLowercase = Rule(.mediaCreditRoleNotLowercase, at: [.each(MediaRSS.credit)]) {
    context, findings in
    guard let role = context.node.attribute(MediaAttributes.role)?.value, role.string != role.string.lowercased() else {
      return
    }
    findings.report(
      "role “\(role.string)” is not lowercase", at: role.trimmedSourceRange, attribute: "role",
      value: role.string, help: "write “\(role.string.lowercased())”")
  }
}
