import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssObsoleteDtd = RuleDescription(
    "rss/obsolete-dtd", .error, "the RSS 0.91 DTD must not be loaded from Netscape’s server",
    reference: SpecReference("RSS 0.91", "DTD", url: "https://www.rssboard.org/rss-0-9-1-netscape"),
    w3c: ["DeprecatedDTD"],
    why: "Feed readers that load the DTD fail, because the server no longer exists.",
    help: "remove the DOCTYPE",
    wrong: "<!DOCTYPE rss SYSTEM \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">",
    right: "no DOCTYPE")
}

extension Rule {
  static let rssObsoleteDtd = Rule(.rssObsoleteDtd, at: [.root]) { context, findings in
    guard let doctype = context.feed.document.doctype, doctype.systemID?.contains("my.netscape.com") == true else {
      return
    }
    findings.report("URL of the DTD no longer exists", at: doctype.range)
  }
}
