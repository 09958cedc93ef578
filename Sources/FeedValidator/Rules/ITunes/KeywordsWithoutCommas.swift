import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Keywords have commas between them.
  static let keywordsWithoutCommas = Rule(
    RuleDescription(
      "itunes/keywords-without-commas", .warning, "keywords have commas between them", ITunes.keywords.reference,
      w3c: ["InvalidKeywords"],
      why: "Without commas they are one long keyword.",
      help: "write commas between them: rye, wheat",
      wrong: "<itunes:keywords>rye wheat spelt</itunes:keywords>",
      right: "<itunes:category text=\"Food\"/>"),
    at: [.at(ITunes.keywords)]
  ) { visit, findings in
    let text = visit.node.text
    let words = text.bytes.trimmingSpace()
    guard words.contains(where: \.isSpace), !words.contains(UInt8(ascii: ",")) else { return }
    findings.report("these keywords have no commas between them", at: text.trimmedSourceRange, value: text.string)
  }
}
