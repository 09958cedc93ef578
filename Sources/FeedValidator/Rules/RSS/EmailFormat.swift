import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssEmailFormat = RuleDescription(
    "rss/email-format", .warning, "an e-mail address should come first, with the name in parentheses",
    reference: SpecReference("RSS Profile", "author", url: "https://www.rssboard.org/rss-profile#data-types-email"),
    w3c: ["EmailFormat"],
    why: "Feed readers split the text by this form.",
    help: "write ada@example.com (Ada Lovelace)",
    wrong: "<author>Ada Lovelace &lt;ada@example.com&gt;</author>",
    right: "<author>ada@example.com (Ada Lovelace)</author>")
}

extension Rule {
  static let rssEmailFormat = Rule(
    .rssEmailFormat, at: [.each(RSS.author), .each(RSS.managingEditor), .each(RSS.webMaster)]
  ) { context, findings in
    let text = context.text
    let contact = String(utf8: text.bytes.trimmingSpace())
    let isURL = contact.lowercased().hasPrefix("mailto:") || contact.contains("?")
    guard isURL || contact.contains(where: { " (<".contains($0) }) else { return }
    let parts = contact.split(separator: " ", maxSplits: 1)
    let isForm =
      !isURL && parts.count == 2 && parts[0].contains("@") && parts[1].hasPrefix("(") && parts[1].hasSuffix(")")
    if !isForm {
      findings.report(
        "“\(contact)” is not an e-mail address with a name in parentheses", at: text.trimmedSourceRange, value: contact)
    }
  }
}
