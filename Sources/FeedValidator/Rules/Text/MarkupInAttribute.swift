import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let textMarkupInAttribute = RuleDescription(
    "text/markup-in-attribute", .info, "prefer attributes without markup", reference: .rfc(4287, "4.2.2.3"),
    w3c: ["ContainsHTML"],
    why: "Feed readers show the tags as text.",
    help: "write the characters themselves, unless the text is about tags",
    wrong: "<category term=\"rye\" label=\"&lt;b&gt;Rye&lt;/b&gt;\"/>",
    right: "<category term=\"rye\" label=\"Rye\"/>")
}

extension Rule {
  static let textMarkupInAttribute = Rule(
    .textMarkupInAttribute, at: [.each(Atom.category), .each(Atom.link), .each(MediaRSS.category)]
  ) { context, findings in
    for attribute in [context.node.attribute(Atom.label), context.node.attribute(Atom.linkTitle)].compactMap(\.self) {
      let text = attribute.value
      guard let place = PlainTextMarkup.first(text.bytes) else { continue }
      let name = attribute.writtenName
      findings.report(
        "“\(name)” contains markup “\(String(utf8: text.bytes[place]))”, but is plain text",
        at: text.sourceRange(place),
        attribute: name, value: String(text.string.prefix(80)))
    }
  }
}
