import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Countries are named with the codes of ISO 3166.
  static let restrictionCountry = Rule(
    RuleDescription(
      "media/restriction-country", .error, "countries are named with the codes of ISO 3166",
      MediaRSS.restriction.reference,
      w3c: ["InvalidCountryCode"],
      why: "Players compare these codes.",
      help: "write two letters for each, with spaces between them",
      wrong: "<media:restriction relationship=\"allow\" type=\"country\">XX</media:restriction>",
      right: "<media:restriction relationship=\"allow\" type=\"country\">DE AT</media:restriction>"),
    at: [.at(MediaRSS.restriction)]
  ) { visit, findings in
    guard visit.node.attribute(MediaAttributes.restrictionType)?.value.string == "country" else { return }
    let text = visit.node.text
    for code in text.bytes.split(whereSeparator: \.isSpace) {
      let name = String(utf8: code)
      guard name != "all", name != "none", (try? TextCodec<String>.country.read(Array(code).span)) == nil else {
        continue
      }
      findings.report(
        "“\(name)” is not a country’s code", at: text.sourceRange(code.startIndex..<code.endIndex), value: name)
    }
  }
}
