import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let wfwCommentRssSpelling = RuleDescription(
    "wfw/comment-rss-spelling", .warning, "the comment feed element should be named wfw:commentRss",
    reference: WellFormedWeb.commentRSS.reference,
    w3c: ["CommentRSS"],
    why: "Feed readers ignore wfw:commentRSS, because XML names are case-sensitive.",
    help: "write wfw:commentRss",
    wrong: "<wfw:commentRSS>…</wfw:commentRSS>",
    right: "<wfw:commentRss>…</wfw:commentRss>")
}

extension Rule {
  static let wfwCommentRssSpelling = Rule(.wfwCommentRssSpelling, at: [.each(WellFormedWeb.commentRSSMisspelled)]) {
    context, findings in
    findings.report("“wfw:commentRSS” is a misspelling of “wfw:commentRss”")
  }
}
