import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An e-mail address has a name behind it.
  static let emailWithoutName = Rule(
    RuleDescription(
      "rss/email-without-name", .info, "an e-mail address has a name behind it",
      SpecReference("RSS Profile", "author", url: "https://www.rssboard.org/rss-profile#data-types-email"),
      w3c: ["MissingRealName"],
      why: "Readers show the name.",
      help: "write ada@example.com (Ada Lovelace)",
      wrong: "<author>ada@example.com</author>",
      right: "<author>ada@example.com (Ada Lovelace)</author>"),
    at: [.at(RSS.author), .at(RSS.managingEditor), .at(RSS.webMaster)]
  ) { visit, findings in
    let text = visit.text
    let contact = String(utf8: text.bytes.trimmingSpace())
    guard contact.contains("@"), !contact.contains(where: { " (<".contains($0) }) else { return }
    findings.report("“\(contact)” has no name", at: text.trimmedSourceRange, value: contact)
  }
}
