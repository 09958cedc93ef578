import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomEmailInName = RuleDescription(
    "atom/email-in-name", .warning, "a person’s name should not contain an e-mail address",
    reference: .rfc(4287, "3.2.1"),
    w3c: ["ContainsEmail"],
    why: "Feed readers show the name to all subscribers.",
    help: "move the e-mail address to <email>, or remove it",
    wrong: "<name>Ada &lt;ada@example.com&gt;</name>",
    right: "<name>Ada</name><email>ada@example.com</email>")
}

extension Rule {
  static let atomEmailInName = Rule(.atomEmailInName, at: [.each(Atom.name)]) { context, findings in
    let text = context.text
    guard let at = text.bytes.firstIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < text.bytes.count,
      !text.bytes[at - 1].isSpace, !text.bytes[at + 1].isSpace, text.bytes.contains(UInt8(ascii: "<"))
    else { return }
    findings.report("name contains an e-mail address", at: text.trimmedSourceRange)
  }
}
