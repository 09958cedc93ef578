import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssDoctypeVersion = RuleDescription(
    "rss/doctype-version", .error, "the RSS 0.91 DTD must only be used for RSS 0.91",
    reference: SpecReference("RSS 0.91", "DTD", url: "https://www.rssboard.org/rss-0-9-1-netscape"),
    w3c: ["InvalidDoctype"],
    why: "Programs that validate the feed against the DTD report false errors.",
    help: "remove the DOCTYPE",
    wrong: """
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "…">
      <rss version="2.0">
      """,
    right: "<rss version=\"2.0\">")
}

extension Rule {
  static let rssDoctypeVersion = Rule(.rssDoctypeVersion, at: [.root]) { context, findings in
    guard let doctype = context.feed.document.doctype, context.feed.format == .rss else { return }
    let isRSS091 =
      doctype.publicID?.contains("DTD RSS 0.91") == true || doctype.systemID?.hasSuffix("rss-0.91.dtd") == true
    guard isRSS091, let version = context.node.attribute(RSS.version), version.string != "0.91" else { return }
    findings.report(
      "DTD is for RSS 0.91, but the feed is RSS \(version.string)", at: doctype.range, attribute: "version",
      value: version.string)
  }
}
