import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// No white space stands around addresses and dates.
  static let spaceAroundValue = Rule(
    RuleDescription(
      "atom/space-around-value", .error, "no white space stands around addresses and dates", .rfc(4287, "2"),
      w3c: ["UnexpectedWhitespace"],
      why: "Ids are compared byte by byte, and programs do not trim.",
      help: "take the white space out",
      wrong: "<id> tag:example.com,2024:rye </id>",
      right: "<id>tag:example.com,2024:rye</id>"),
    at: [.at(Atom.id), .at(Atom.icon), .at(Atom.logo), .at(Atom.uri), .at(Atom.updated), .at(Atom.published)]
  ) { visit, findings in
    let text = visit.text
    guard let first = text.bytes.first, let last = text.bytes.last, first.isSpace || last.isSpace else { return }
    findings.report(
      "white space stands around the value of “\(visit.node.displayName)”", at: visit.text.trimmedSourceRange)
  }
}
