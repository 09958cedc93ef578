import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A person’s name holds no e-mail address.
  static let emailInName = Rule(
    RuleDescription(
      "atom/email-in-name", .warning, "a person’s name holds no e-mail address", .rfc(4287, "3.2.1"),
      w3c: ["ContainsEmail"],
      why: "Readers show the name to everybody.",
      help: "write the address into <email>, or leave it out",
      wrong: "<name>Ada &lt;ada@example.com&gt;</name>",
      right: "<name>Ada</name><email>ada@example.com</email>"),
    at: [.at(Atom.name)]
  ) { visit, findings in
    let text = visit.text
    guard let at = text.bytes.firstIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < text.bytes.count,
      !text.bytes[at - 1].isSpace, !text.bytes[at + 1].isSpace, text.bytes.contains(UInt8(ascii: "<"))
    else { return }
    findings.report("this name holds an e-mail address", at: text.trimmedSourceRange)
  }
}
