import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let jsonfeedMarkupInTitle = RuleDescription(
    "jsonfeed/markup-in-title", .info, "prefer titles, names and summaries without markup",
    reference: .jsonFeed("Items"),

    why: "Feed readers show the tags as text.",
    help: "write the characters themselves, unless the text is about tags",
    wrong: "\"title\": \"Bread &amp; butter\"",
    right: "\"title\": \"Bread & butter\"")
}

extension Rule {
  static let jsonfeedMarkupInTitle = Rule(.jsonfeedMarkupInTitle, at: [.text(.text)]) { context, findings in
    guard context.node.kind == .string, let place = PlainTextMarkup.first(context.text.bytes),
      context.text.bytes[place.lowerBound] == UInt8(ascii: "&") || context.text.string.contains("</")
    else { return }
    findings.report(
      "“\(context.node.displayName)” contains “\(String(utf8: context.text.bytes[place]))”, but is plain text",
      at: context.text.sourceRange(place), value: String(context.text.string.prefix(80)))
  }
}
