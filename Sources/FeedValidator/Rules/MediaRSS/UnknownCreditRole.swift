import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A role is one of the European Broadcasting Union’s.
  static let unknownCreditRole = Rule(
    RuleDescription(
      "media/unknown-credit-role", .warning, "a role is one of the European Broadcasting Union’s",
      MediaRSS.credit.reference,
      w3c: ["InvalidCreditRole"],
      why: "Players show the roles that they know.",
      help: "choose a role of the list, or name another scheme",
      wrong: "<media:credit role=\"baker\">Ada</media:credit>",
      right: "<media:credit role=\"producer\">Ada</media:credit>"),
    at: [.at(MediaRSS.credit)]
  ) { visit, findings in
    let scheme = visit.node.attribute(MediaAttributes.scheme)?.value.string ?? "urn:ebu"
    guard scheme == "urn:ebu", let role = visit.node.attribute(MediaAttributes.role)?.value,
      !CreditRoles.ebu.contains(role.string.lowercased())
    else { return }
    let meant = NearMiss.of(role.string, in: CreditRoles.ebu.sorted())
    findings.report(
      "the scheme urn:ebu has no role “\(role.string)”", at: role.trimmedSourceRange, attribute: "role",
      value: role.string, help: meant.map { "did you mean “\($0)”?" })
  }
}
