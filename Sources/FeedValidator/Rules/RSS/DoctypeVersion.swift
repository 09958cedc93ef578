import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// RSS 0.91’s DTD is for RSS 0.91.
  static let doctypeVersion = Rule(
    RuleDescription(
      "rss/doctype-version", .error, "RSS 0.91’s DTD is for RSS 0.91",
      SpecReference("RSS 0.91", "DTD", url: "https://www.rssboard.org/rss-0-9-1-netscape"),
      w3c: ["InvalidDoctype"],
      why: "A program that checks the feed against it finds mistakes where there are none.",
      help: "take the DOCTYPE out",
      wrong: """
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "…">
        <rss version="2.0">
        """,
      right: "<rss version=\"2.0\">"),
    at: [.root]
  ) { visit, findings in
    guard let doctype = visit.feed.document.doctype, visit.feed.format == .rss else { return }
    let isRSS091 =
      doctype.publicID?.contains("DTD RSS 0.91") == true || doctype.systemID?.hasSuffix("rss-0.91.dtd") == true
    guard isRSS091, let version = visit.node.attribute(RSS.version), version.value.string != "0.91" else { return }
    findings.report(
      "this DTD is RSS 0.91’s, and the feed is RSS \(version.value.string)", at: doctype.range, attribute: "version",
      value: version.value.string)
  }
}
