import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesUnknownCategory = RuleDescription(
    "itunes/unknown-category", .error, "a category must be in Apple’s list", reference: ITunes.category.reference,
    w3c: ["InvalidItunesCategory"],
    why: "Podcast directories do not list a podcast in an unknown category.",
    help: "choose a category from Apple’s list",
    wrong: "<itunes:category text=\"Breads\"/>",
    right: "<itunes:category text=\"Arts\"/>")
}

extension Rule {
  static let itunesUnknownCategory = Rule(.itunesUnknownCategory, at: [.each(ITunes.category)]) { context, findings in
    guard let text = context.node.attribute(ITunes.categoryText)?.value, !text.isBlank,
      context.node.categoryStanding == .unknown
    else { return }
    let parent = context.node.parentCategory
    let known = parent.map { ITunesCategories.all[$0] ?? [] } ?? ITunesCategories.all.keys.sorted()
    let meant =
      SpellingSuggestion.of(text.string, in: known)
      ?? SpellingSuggestion.of(text.string, in: ITunesCategories.all.keys.sorted())
    findings.report(
      parent.map { "unknown category “\(text.string)” in “\($0)”" } ?? "unknown category “\(text.string)”",
      at: text.trimmedSourceRange, attribute: "text", value: text.string, help: meant.map { "did you mean “\($0)”?" })
  }
}
