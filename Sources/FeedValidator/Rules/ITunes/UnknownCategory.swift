import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A category is one of Apple’s.
  static let unknownCategory = Rule(
    RuleDescription(
      "itunes/unknown-category", .error, "a category is one of Apple’s", ITunes.category.reference,
      w3c: ["InvalidItunesCategory"],
      why: "Directories leave out a category that they do not know, and the podcast with it.",
      help: "choose a category from Apple’s list",
      wrong: "<itunes:category text=\"Breads\"/>",
      right: "<itunes:category text=\"Arts\"/>"),
    at: [.at(ITunes.category)]
  ) { visit, findings in
    guard let text = visit.node.attribute(ITunes.categoryText)?.value, !text.isBlank,
      visit.node.categoryStanding == .unknown
    else { return }
    let parent = visit.node.parentCategory
    let known = parent.map { ITunesCategories.all[$0] ?? [] } ?? ITunesCategories.all.keys.sorted()
    let meant = NearMiss.of(text.string, in: known) ?? NearMiss.of(text.string, in: ITunesCategories.all.keys.sorted())
    findings.report(
      parent.map { "“\($0)” has no category “\(text.string)” in it" } ?? "Apple has no category “\(text.string)”",
      at: text.trimmedSourceRange, attribute: "text", value: text.string, help: meant.map { "did you mean “\($0)”?" })
  }
}
