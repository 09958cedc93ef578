import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The RSS 0.91 DTD is named at its present address, if at all.
  static let obsoleteDTD = Rule(
    RuleDescription(
      "rss/obsolete-dtd", .error, "the RSS 0.91 DTD is named at its present address, if at all",
      SpecReference("RSS 0.91", "DTD", url: "https://www.rssboard.org/rss-0-9-1-netscape"),
      w3c: ["DeprecatedDTD"],
      why: "Netscape’s server is gone: readers that fetch the DTD fail.",
      help: "take the DOCTYPE out",
      wrong: "<!DOCTYPE rss SYSTEM \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">",
      right: "no DOCTYPE"),
    at: [.root]
  ) { visit, findings in
    guard let doctype = visit.feed.document.doctype, doctype.systemID?.contains("my.netscape.com") == true else {
      return
    }
    findings.report("this DTD’s address is gone", at: doctype.range)
  }
}
