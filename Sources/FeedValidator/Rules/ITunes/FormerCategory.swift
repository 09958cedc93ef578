import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesFormerCategory = RuleDescription(
    "itunes/former-category", .warning, "a category should be in Apple’s current list",
    reference: ITunes.category.reference,
    w3c: ["ObsoleteItunesCategory"],
    why: "Podcast directories guess the category, because Apple removed some in August 2019.",
    help: "choose a category from Apple’s current list",
    wrong: "<itunes:category text=\"Games & Hobbies\"/>",
    right: "<itunes:category text=\"Leisure\"/>")
}

extension Rule {
  static let itunesFormerCategory = Rule(.itunesFormerCategory, at: [.each(ITunes.category)]) { context, findings in
    guard let text = context.node.attribute(ITunes.categoryText)?.value, context.node.categoryStanding == .former else {
      return
    }
    findings.report(
      "category “\(text.string)” was removed from Apple’s list", at: text.trimmedSourceRange, attribute: "text",
      value: text.string)
  }
}
