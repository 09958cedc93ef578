import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A date is in the form that all readers read.
  static let questionableDate = Rule(
    "date/questionable-form", .warning, at: [.at(RSS.pubDate), .at(RSS.lastBuildDate)],
    SpecReference("RSS Profile", "Date and time", url: "https://www.rssboard.org/rss-profile#data-types-datetime"),
    summary: "a date is in the form that all readers read",
    rationale: "Old forms of RFC 822 are read by some and refused by others.",
    help: "write it like Fri, 01 Mar 2024 09:30:00 +0000",
    wrong: "01 Mar 24 09:30 Z",
    right: "Fri, 01 Mar 2024 09:30:00 +0000",
    w3c: ["ProblematicalRFC822Date"]
  ) { visit, findings in
    let text = visit.text
    let parts = String(utf8: text.bytes.trimmingSpace()).split(separator: " ")
    let date = parts.first?.hasSuffix(",") == true ? parts.dropFirst() : parts[...]
    let isRunTogether = date.first?.contains(",") == true
    let zone = date.last ?? ""
    let hasLongYear = date.count == 5 && date[date.startIndex + 2].count == 4
    let hasPlainZone =
      ["GMT", "UT", "UTC", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"].contains(zone) || zone.hasPrefix("+")
      || zone.hasPrefix("-")
    guard !(hasLongYear && hasPlainZone) || isRunTogether else { return }
    findings.report("not all readers read “\(text.string)”", at: text.trimmedSourceRange, value: text.string)
  }
}
