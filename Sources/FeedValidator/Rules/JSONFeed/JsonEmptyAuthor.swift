import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An author has a name, a url or an avatar.
  static let jsonEmptyAuthor = Rule(
    "jsonfeed/empty-author", .warning, at: [.at(JSONFeed.author)], .jsonFeed("Top-level"),
    summary: "an author has a name, a url or an avatar",
    rationale: "The specification demands one of them.",
    help: "add \"name\": …",
    wrong: "\"authors\": [ { } ]",
    right: "\"authors\": [ { \"name\": \"Ada\" } ]",
    w3c: []
  ) { visit, findings in
    guard ["name", "url", "avatar"].allSatisfy({ visit.node.member($0) == nil }) else { return }
    findings.report("this author has neither a name nor a url nor an avatar")
  }
}
