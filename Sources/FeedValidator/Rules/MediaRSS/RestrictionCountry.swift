import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Countries are named with the codes of ISO 3166.
  static let restrictionCountry = Rule(
    "media/restriction-country", .error, at: [.at(MediaRSS.restriction)],
    MediaRSS.restriction.reference,
    summary: "countries are named with the codes of ISO 3166",
    rationale: "Players compare these codes.",
    help: "write two letters for each, with spaces between them",
    wrong: "<media:restriction relationship=\"allow\" type=\"country\">XX</media:restriction>",
    right: "<media:restriction relationship=\"allow\" type=\"country\">DE AT</media:restriction>",
    w3c: ["InvalidCountryCode"]
  ) { visit, findings in
    guard visit.node.attribute(MediaAttributes.restrictionType)?.value.string == "country" else { return }
    let text = visit.node.text
    for code in text.string.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
      guard code != "all", code != "none", (try? TextCodec<String>.country.read(Array(code.utf8).span)) == nil else {
        continue
      }
      findings.report("“\(code)” is not a country’s code", at: text.trimmedSourceRange, value: String(code))
    }
  }
}
