import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The element is named wfw:commentRss.
  static let commentRSSSpelling = Rule(
    RuleDescription(
      "wfw/comment-rss-spelling", .warning, "the element is named wfw:commentRss", WellFormedWeb.commentRSS.reference,
      w3c: ["CommentRSS"],
      why: "Names of XML elements differ in small and capital letters.",
      help: "write wfw:commentRss",
      wrong: "<wfw:commentRSS>…</wfw:commentRSS>",
      right: "<wfw:commentRss>…</wfw:commentRss>"),
    at: [.at(WellFormedWeb.commentRSSMisspelt)]
  ) { visit, findings in
    findings.report("“wfw:commentRSS” is a misspelling of “wfw:commentRss”")
  }
}
