import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let textMarkupInPlainText = RuleDescription(
    "text/markup-in-plain-text", .warning, "plain text should not contain markup",
    reference: SpecReference(
      "RSS Profile", "Character data", url: "https://www.rssboard.org/rss-profile#data-types-characterdata"),
    w3c: ["ContainsHTML", "ContainsUndeclaredHTML", "CharacterData"],
    why: "Some feed readers show the tags, others drop them with the text between them.",
    help: "write the characters themselves; for HTML in Atom, add type=\"html\"",
    wrong: "<title>Bread &amp;amp; butter</title>",
    right: "<title>Bread &amp; butter</title>")
}

extension Rule {
  static let textMarkupInPlainText = Rule(
    .textMarkupInPlainText,
    at: [.text(.text), .construct, .each(RSS.author), .each(RSS.managingEditor), .each(RSS.webMaster)]
  ) { context, findings in
    guard context.node.kind == .element else { return }
    guard context.kind == .text || context.model?.term.valueName.hasPrefix("e-mail") == true else { return }
    let text = context.text
    guard let place = PlainTextMarkup.first(text.bytes) else { return }
    // The RSS Profile recommends `&#x26;` for a literal ampersand.
    let isMeant = context.feed.document.source.bytes[text.sourceOffset(place.lowerBound)...].starts(with: "&#x".utf8)
    guard !isMeant else { return }
    findings.report(
      "“\(context.node.displayName)” contains markup “\(String(utf8: text.bytes[place]))”, but is plain text",
      at: text.sourceRange(place), value: String(text.string.prefix(80)))
  }
}
