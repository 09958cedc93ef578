import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let dcRepeatedInChannel = RuleDescription(
    "dc/repeated-in-channel", .warning, "a channel should have one date, one language and one rights statement",
    reference: DublinCore.date.reference,
    w3c: ["DuplicateElement"],
    why: "Feed readers differ in which of several values they use.",
    help: "remove one of the two",
    wrong: "<dc:language>en</dc:language><dc:language>de</dc:language>",
    right: "<dc:language>en</dc:language>")
}

extension Rule {
  static let dcRepeatedInChannel = Rule(.dcRepeatedInChannel, at: [.each(RSS.channel)]) { context, findings in
    for name in [DublinCore.date.name, DublinCore.language.name, DublinCore.rights.name] {
      let all = context.node.elements(DocumentName(name))
      guard let first = all.first else { continue }
      for other in all.dropFirst() {
        findings.report(
          "duplicate “\(name)” in “channel”", of: other,
          related: [Diagnostic.Related("first used here", at: first.location)])
      }
    }
  }
}
