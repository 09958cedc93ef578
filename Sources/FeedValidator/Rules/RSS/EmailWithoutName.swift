import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An e-mail address has a name behind it.
  static let emailWithoutName = Rule(
    "rss/email-without-name", .info, at: [.at(RSS.author), .at(RSS.managingEditor), .at(RSS.webMaster)],
    SpecReference("RSS Profile", "author", url: "https://www.rssboard.org/rss-profile#data-types-email"),
    summary: "an e-mail address has a name behind it",
    rationale: "Readers show the name.",
    help: "write ada@example.com (Ada Lovelace)",
    wrong: "<author>ada@example.com</author>",
    right: "<author>ada@example.com (Ada Lovelace)</author>",
    w3c: ["MissingRealName"]
  ) { visit, findings in
    let text = visit.text
    let contact = String(utf8: text.bytes.trimmingSpace())
    guard contact.contains("@"), !contact.contains(where: { " (<".contains($0) }) else { return }
    findings.report("“\(contact)” has no name", at: text.trimmedSourceRange, value: contact)
  }
}
