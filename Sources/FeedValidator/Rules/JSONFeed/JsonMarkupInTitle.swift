import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// JSON Feed's titles, names and summaries are plain text.
  ///
  /// A tag that no other closes is most often a word: the text is about tags.
  static let jsonMarkupInTitle = Rule(
    RuleDescription(
      "jsonfeed/markup-in-title", .info, "JSON Feed’s titles, names and summaries are plain text", .jsonFeed("Items"),
      w3c: [],
      why: "Readers show tags as they stand; that is right only where the text is about tags.",
      help: "write the characters themselves, unless they are to be seen",
      wrong: "\"title\": \"Bread &amp; butter\"",
      right: "\"title\": \"Bread & butter\""),
    at: [.text(.text)]
  ) { visit, findings in
    guard visit.node.kind == .string, let place = InlineMarkup.first(visit.text.bytes),
      visit.text.bytes[place.lowerBound] == UInt8(ascii: "&") || visit.text.string.contains("</")
    else { return }
    findings.report(
      "“\(String(utf8: visit.text.bytes[place]))” looks like markup, and “\(visit.node.displayName)” holds plain text",
      at: visit.text.sourceRange(place), value: String(visit.text.string.prefix(80)))
  }
}
