import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let mediaUnknownCreditRole = RuleDescription(
    "media/unknown-credit-role", .warning, "a role should be in the list of the European Broadcasting Union",
    reference: MediaRSS.credit.reference,
    w3c: ["InvalidCreditRole"],
    why: "Players do not show unknown roles.",
    help: "choose a role from the list, or name another scheme",
    wrong: "<media:credit role=\"baker\">Ada</media:credit>",
    right: "<media:credit role=\"producer\">Ada</media:credit>")
}

extension Rule {
  static let mediaUnknownCreditRole = Rule(.mediaUnknownCreditRole, at: [.each(MediaRSS.credit)]) { context, findings in
    let scheme = context.node.attribute(MediaAttributes.scheme)?.string ?? "urn:ebu"
    guard scheme == "urn:ebu", let role = context.node.attribute(MediaAttributes.role)?.value,
      !CreditRoles.ebu.contains(role.string.lowercased())
    else { return }
    let meant = SpellingSuggestion.of(role.string, in: CreditRoles.ebu.sorted())
    findings.report(
      "unknown role “\(role.string)” in the scheme urn:ebu", at: role.trimmedSourceRange, attribute: "role",
      value: role.string, help: meant.map { "did you mean “\($0)”?" })
  }
}
