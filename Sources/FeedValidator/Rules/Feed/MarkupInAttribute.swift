import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An attribute for people holds no markup.
  static let markupInAttribute = Rule(
    RuleDescription(
      "text/markup-in-attribute", .info, "an attribute for people holds no markup", .rfc(4287, "4.2.2.3"),
      w3c: ["ContainsHTML"],
      why: "Readers show the tags as they stand; that is right only where the text is about tags.",
      help: "write the characters themselves, unless they are to be seen",
      wrong: "<category term=\"rye\" label=\"&lt;b&gt;Rye&lt;/b&gt;\"/>",
      right: "<category term=\"rye\" label=\"Rye\"/>"),
    at: [.at(Atom.category), .at(Atom.link)]
  ) { visit, findings in
    for attribute in [visit.node.attribute(Atom.label), visit.node.attribute(Atom.linkTitle)].compactMap(\.self) {
      let text = attribute.value
      guard let place = InlineMarkup.first(text.bytes) else { continue }
      let name = attribute.writtenName
      findings.report(
        "“\(String(utf8: text.bytes[place]))” is markup, and “\(name)” holds plain text", at: text.sourceRange(place),
        attribute: name, value: String(text.string.prefix(80)))
    }
  }
}
