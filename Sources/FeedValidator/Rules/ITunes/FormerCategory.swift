import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A category is one of today’s.
  static let formerCategory = Rule(
    "itunes/former-category", .warning, at: [.at(ITunes.category)],
    ITunes.category.reference,
    summary: "a category is one of today’s",
    rationale: "Apple dropped a part of its list in August 2019; directories guess where such a podcast belongs.",
    help: "choose a category from today’s list",
    wrong: "<itunes:category text=\"Games & Hobbies\"/>",
    right: "<itunes:category text=\"Leisure\"/>",
    w3c: ["ObsoleteItunesCategory"]
  ) { visit, findings in
    guard let text = visit.node.attribute(ITunes.categoryText)?.value, visit.node.categoryStanding == .former else {
      return
    }
    findings.report(
      "Apple’s list no longer has the category “\(text.string)”", at: text.trimmedSourceRange, attribute: "text",
      value: text.string)
  }
}
