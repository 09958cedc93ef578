import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let jsonfeedAuthorDeprecated = RuleDescription(
    "jsonfeed/author-deprecated", .info, "prefer “authors” to “author”", reference: .jsonFeed("Deprecated"),

    why: "Feed readers for JSON Feed 1.1 look for “authors”.",
    help: "write \"authors\": [ { … } ]",
    wrong: "\"author\": { \"name\": \"Ada\" }",
    right: "\"authors\": [ { \"name\": \"Ada\" } ]")
}

extension Rule {
  static let jsonfeedAuthorDeprecated = Rule(
    .jsonfeedAuthorDeprecated, at: [.each(JSONFeed.feed), .each(JSONFeed.item)]
  ) {
    context, findings in
    guard let author = context.node.member("author"), context.node.member("authors") == nil else { return }
    guard context.feed.document.root?.member("version")?.text.string != "https://jsonfeed.org/version/1" else { return }
    findings.report("“author” is deprecated since JSON Feed 1.1", of: author)
  }
}
