import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A text holds no characters that only come of a wrong encoding.
  static let badCharacters = Rule(
    RuleDescription(
      "text/bad-characters", .warning, "a text holds no characters that only come of a wrong encoding",
      .xml("2.2", anchor: "charsets"),
      w3c: ["BadCharacters"],
      why: "Readers show boxes or rubbish.",
      help: "read the source in the encoding that it is in, and write UTF-8",
      wrong: "<title>CafÃ©</title>",
      right: "<title>Café</title>"),
    at: [.text(.text), .text(.html), .construct, .at(Atom.link), .at(Atom.category)]
  ) { visit, findings in
    guard !visit.feed.isDamaged else { return }
    for attribute in visit.node.attributes {
      guard let place = Mojibake.first(in: attribute.value.bytes) else { continue }
      findings.report(
        "this looks like a text that was read in a wrong encoding", at: attribute.value.sourceRange(place),
        attribute: attribute.writtenName)
    }
    let text = visit.text
    guard let place = Mojibake.first(in: text.bytes) else { return }
    findings.report("this looks like a text that was read in a wrong encoding", at: text.sourceRange(place))
  }
}
