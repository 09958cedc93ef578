import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The host of an e-mail address has its whole name.
  static let emailHost = Rule(
    RuleDescription(
      "email/host-without-dot", .warning, "the host of an e-mail address has its whole name", .rfc(5321, "2.3.5"),
      w3c: ["UnknownHost"],
      why: "Mail to a host without a dot stays in the network that it is sent from.",
      help: "write the whole name of the host, as in ada@example.com",
      wrong: "<email>ada@kitchen</email>",
      right: "<email>ada@kitchen.example.com</email>"),
    at: [.at(Atom.email), .at(RSS.author), .at(RSS.managingEditor), .at(RSS.webMaster)]
  ) { visit, findings in
    let words = visit.text.string.split { " ()<>\n\t".contains($0) }
    guard let address = words.first(where: { $0.contains("@") }), let at = address.lastIndex(of: "@") else { return }
    let host = address[address.index(after: at)...]
    guard !host.isEmpty, !host.contains("."), !host.hasPrefix("[") else { return }
    findings.report(
      "“\(host)” is not the whole name of a host", at: visit.text.trimmedSourceRange, value: visit.text.string)
  }
}
