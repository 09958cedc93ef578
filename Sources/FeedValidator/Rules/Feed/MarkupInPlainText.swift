import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A plain text holds no markup.
  static let markupInPlainText = Rule(
    RuleDescription(
      "text/markup-in-plain-text", .warning, "a plain text holds no markup",
      SpecReference(
        "RSS Profile", "Character data", url: "https://www.rssboard.org/rss-profile#data-types-characterdata"),
      w3c: ["ContainsHTML", "ContainsUndeclaredHTML", "CharacterData"],
      why: "Some readers show the tags, others drop them with what stands between.",
      help: "write the characters themselves; for Atom, say type=\"html\" if it is HTML",
      wrong: "<title>Bread &amp;amp; butter</title>",
      right: "<title>Bread &amp; butter</title>"),
    at: [.text(.text), .construct, .at(RSS.author), .at(RSS.managingEditor), .at(RSS.webMaster)]
  ) { visit, findings in
    guard visit.node.kind == .element else { return }
    guard visit.kind == .text || visit.model?.term.valueName.hasPrefix("e-mail") == true else { return }
    let text = visit.text
    guard let place = InlineMarkup.first(text.bytes) else { return }
    // The RSS Profile has authors write &#x26; for an ampersand that is meant to be seen.
    let isMeant = visit.feed.document.source.bytes[text.sourceOffset(place.lowerBound)...].starts(with: "&#x".utf8)
    guard !isMeant else { return }
    findings.report(
      "“\(String(utf8: text.bytes[place]))” is markup, and “\(visit.node.displayName)” holds plain text",
      at: text.sourceRange(place), value: String(text.string.prefix(80)))
  }
}
