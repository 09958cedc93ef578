import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let jsonfeedEmptyAuthor = RuleDescription(
    "jsonfeed/empty-author", .warning, "an author should have a name, a url or an avatar",
    reference: .jsonFeed("Top-level"),

    why: "Feed readers have nothing to show for the author.",
    help: "add \"name\": …",
    wrong: "\"authors\": [ { } ]",
    right: "\"authors\": [ { \"name\": \"Ada\" } ]")
}

extension Rule {
  static let jsonfeedEmptyAuthor = Rule(.jsonfeedEmptyAuthor, at: [.each(JSONFeed.author)]) { context, findings in
    guard ["name", "url", "avatar"].allSatisfy({ context.node.member($0) == nil }) else { return }
    findings.report("author has neither “name” nor “url” nor “avatar”")
  }
}
