import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The element is named wfw:commentRss.
  static let commentRSSSpelling = Rule(
    "wfw/comment-rss-spelling", .warning, at: [.at(WellFormedWeb.commentRSSMisspelt)],
    WellFormedWeb.commentRSS.reference,
    summary: "the element is named wfw:commentRss",
    rationale: "Names of XML elements differ in small and capital letters.",
    help: "write wfw:commentRss",
    wrong: "<wfw:commentRSS>…</wfw:commentRSS>",
    right: "<wfw:commentRss>…</wfw:commentRss>",
    w3c: ["CommentRSS"]
  ) { visit, findings in
    findings.report("“wfw:commentRSS” is a misspelling of “wfw:commentRss”")
  }
}
