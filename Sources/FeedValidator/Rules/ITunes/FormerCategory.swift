import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A category is one of today’s.
  static let formerCategory = Rule(
    RuleDescription(
      "itunes/former-category", .warning, "a category is one of today’s", ITunes.category.reference,
      w3c: ["ObsoleteItunesCategory"],
      why: "Apple dropped a part of its list in August 2019; directories guess where such a podcast belongs.",
      help: "choose a category from today’s list",
      wrong: "<itunes:category text=\"Games & Hobbies\"/>",
      right: "<itunes:category text=\"Leisure\"/>"),
    at: [.at(ITunes.category)]
  ) { visit, findings in
    guard let text = visit.node.attribute(ITunes.categoryText)?.value, visit.node.categoryStanding == .former else {
      return
    }
    findings.report(
      "Apple’s list no longer has the category “\(text.string)”", at: text.trimmedSourceRange, attribute: "text",
      value: text.string)
  }
}
