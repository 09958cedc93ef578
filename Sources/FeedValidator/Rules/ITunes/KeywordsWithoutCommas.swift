import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesKeywordsWithoutCommas = RuleDescription(
    "itunes/keywords-without-commas", .warning, "keywords should be separated by commas",
    reference: ITunes.keywords.reference,
    w3c: ["InvalidKeywords"],
    why: "Podcast directories read them as one long keyword.",
    help: "write commas between them: rye, wheat",
    wrong: "<itunes:keywords>rye wheat spelt</itunes:keywords>",
    right: "<itunes:category text=\"Food\"/>")
}

extension Rule {
  static let itunesKeywordsWithoutCommas = Rule(.itunesKeywordsWithoutCommas, at: [.each(ITunes.keywords)]) {
    context, findings in
    let text = context.node.text
    let words = text.bytes.trimmingSpace()
    guard words.contains(where: \.isSpace), !words.contains(UInt8(ascii: ",")) else { return }
    findings.report("keywords are not separated by commas", at: text.trimmedSourceRange, value: text.string)
  }
}
