import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An author has a name, a url or an avatar.
  static let jsonEmptyAuthor = Rule(
    RuleDescription(
      "jsonfeed/empty-author", .warning, "an author has a name, a url or an avatar", .jsonFeed("Top-level"),
      w3c: [],
      why: "The specification demands one of them.",
      help: "add \"name\": …",
      wrong: "\"authors\": [ { } ]",
      right: "\"authors\": [ { \"name\": \"Ada\" } ]"),
    at: [.at(JSONFeed.author)]
  ) { visit, findings in
    guard ["name", "url", "avatar"].allSatisfy({ visit.node.member($0) == nil }) else { return }
    findings.report("this author has neither a name nor a url nor an avatar")
  }
}
