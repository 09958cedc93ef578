import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let emailHostWithoutDot = RuleDescription(
    "email/host-without-dot", .warning, "the host of an e-mail address should be a full domain name",
    reference: .rfc(5321, "2.3.5"),
    w3c: ["UnknownHost"],
    why: "Mail to a host without a dot does not leave the local network.",
    help: "write the full domain name, such as ada@example.com",
    wrong: "<email>ada@kitchen</email>",
    right: "<email>ada@kitchen.example.com</email>")
}

extension Rule {
  static let emailHostWithoutDot = Rule(
    .emailHostWithoutDot, at: [.each(Atom.email), .each(RSS.author), .each(RSS.managingEditor), .each(RSS.webMaster)]
  ) { context, findings in
    let words = context.text.string.split { " ()<>\n\t".contains($0) }
    guard let address = words.first(where: { $0.contains("@") }), let at = address.lastIndex(of: "@") else { return }
    let host = address[address.index(after: at)...]
    guard !host.isEmpty, !host.contains("."), !host.hasPrefix("[") else { return }
    findings.report(
      "“\(host)” is not a full domain name", at: context.text.trimmedSourceRange, value: context.text.string)
  }
}
