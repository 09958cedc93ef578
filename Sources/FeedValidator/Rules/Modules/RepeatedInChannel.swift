import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A channel has one date, one language and one statement of rights.
  static let repeatedInChannel = Rule(
    RuleDescription(
      "dc/repeated-in-channel", .warning, "a channel has one date, one language and one statement of rights",
      DublinCore.date.reference,
      w3c: ["DuplicateElement"],
      why: "Dublin Core allows more, but readers take one of them, and not the same one.",
      help: "keep one of the two",
      wrong: "<dc:language>en</dc:language><dc:language>de</dc:language>",
      right: "<dc:language>en</dc:language>"),
    at: [.at(RSS.channel)]
  ) { visit, findings in
    for name in [DublinCore.date.name, DublinCore.language.name, DublinCore.rights.name] {
      let all = visit.node.elements(DocumentName(name))
      guard let first = all.first else { continue }
      for other in all.dropFirst() {
        findings.report(
          "“channel” has a second “\(name)”", of: other,
          related: [Diagnostic.Related("the first one stands here", at: first.location)])
      }
    }
  }
}
