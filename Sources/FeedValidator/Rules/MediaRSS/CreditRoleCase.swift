import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A role is written in small letters.
  static let creditRoleCase = Rule(
    RuleDescription(
      "media/credit-role-not-lowercase", .error, "a role is written in small letters", MediaRSS.credit.reference,
      w3c: ["InvalidCreditRole"],
      why: "The specification says so, and programs compare the text.",
      help: "write it in small letters",
      wrong: "<media:credit role=\"Producer\">Ada</media:credit>",
      right: "<media:credit role=\"producer\">Ada</media:credit>"),
    at: [.at(MediaRSS.credit)]
  ) { visit, findings in
    guard let role = visit.node.attribute(MediaAttributes.role)?.value, role.string != role.string.lowercased() else {
      return
    }
    findings.report(
      "the role “\(role.string)” is not in small letters", at: role.trimmedSourceRange, attribute: "role",
      value: role.string, help: "write “\(role.string.lowercased())”")
  }
}
