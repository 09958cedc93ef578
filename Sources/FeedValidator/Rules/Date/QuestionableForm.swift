import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let dateQuestionableForm = RuleDescription(
    "date/questionable-form", .warning, "a date should have the form that all feed readers support",
    reference: SpecReference(
      "RSS Profile", "Date and time", url: "https://www.rssboard.org/rss-profile#data-types-datetime"),
    w3c: ["ProblematicalRFC822Date"],
    why: "Some feed readers reject old forms of RFC 822 dates, and UTC, which RFC 822 calls GMT.",
    help: "write it like Fri, 01 Mar 2024 09:30:00 +0000",
    wrong: "01 Mar 24 09:30 GMT",
    right: "Fri, 01 Mar 2024 09:30:00 +0000")
}

extension Rule {
  static let dateQuestionableForm = Rule(.dateQuestionableForm, at: [.each(RSS.pubDate), .each(RSS.lastBuildDate)]) {
    context, findings in
    let text = context.text
    let parts = text.bytes.trimmingSpace().split(separator: UInt8(ascii: " "))
    let date = parts.first?.last == UInt8(ascii: ",") ? parts.dropFirst() : parts[...]
    let isRunTogether = date.first?.contains(UInt8(ascii: ",")) == true
    let zone = date.last ?? []
    let hasLongYear = date.count == 5 && date[date.startIndex + 2].count == 4
    let hasPlainZone =
      zone.first == UInt8(ascii: "+") || zone.first == UInt8(ascii: "-")
      || ["GMT", "UT", "Z", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"].contains(String(utf8: zone))
    guard !(hasLongYear && hasPlainZone) || isRunTogether else { return }
    findings.report(
      "date “\(text.string)” is not supported by all feed readers", at: text.trimmedSourceRange, value: text.string,
      help: WrittenDate.help(for: RuleDescription.dateQuestionableForm.id, text.string))
  }
}
