import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssEmailWithoutName = RuleDescription(
    "rss/email-without-name", .info, "prefer e-mail addresses with a name",
    reference: SpecReference("RSS Profile", "author", url: "https://www.rssboard.org/rss-profile#data-types-email"),
    w3c: ["MissingRealName"],
    why: "Feed readers show the name.",
    help: "write ada@example.com (Ada Lovelace)",
    wrong: "<author>ada@example.com</author>",
    right: "<author>ada@example.com (Ada Lovelace)</author>")
}

extension Rule {
  static let rssEmailWithoutName = Rule(
    .rssEmailWithoutName, at: [.each(RSS.author), .each(RSS.managingEditor), .each(RSS.webMaster)]
  ) { context, findings in
    let text = context.text
    let contact = String(utf8: text.bytes.trimmingSpace())
    guard contact.contains("@"), !contact.contains(where: { " (<".contains($0) }) else { return }
    findings.report("e-mail address “\(contact)” has no name", at: text.trimmedSourceRange, value: contact)
  }
}
