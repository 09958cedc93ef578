import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let textBadCharacters = RuleDescription(
    "text/bad-characters", .warning, "text should not contain characters of a wrong encoding",
    reference: .xml("2.2", anchor: "charsets"),
    w3c: ["BadCharacters"],
    why: "Feed readers show boxes or garbage.",
    help: "read the source in its real encoding and write UTF-8",
    wrong: "<title>CafÃ©</title>",
    right: "<title>Café</title>")
}

extension Rule {
  static let textBadCharacters = Rule(
    .textBadCharacters, at: [.text(.text), .text(.html), .construct, .each(Atom.link), .each(Atom.category)]
  ) { context, findings in
    guard !context.feed.isDamaged else { return }
    for attribute in context.node.attributes {
      guard let place = Mojibake.first(in: attribute.value.bytes) else { continue }
      findings.report(
        "text seems to be decoded with the wrong encoding", at: attribute.value.sourceRange(place),
        attribute: attribute.writtenName)
    }
    let text = context.text
    guard let place = Mojibake.first(in: text.bytes) else { return }
    findings.report("text seems to be decoded with the wrong encoding", at: text.sourceRange(place))
  }
}
