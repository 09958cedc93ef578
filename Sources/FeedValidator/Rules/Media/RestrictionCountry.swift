import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let mediaRestrictionCountry = RuleDescription(
    "media/restriction-country", .error, "countries must be ISO 3166 codes",
    reference: MediaRSS.restriction.reference,
    w3c: ["InvalidCountryCode"],
    why: "Players compare these codes with the viewer’s country.",
    help: "write two letters per country, with spaces between them: DE AT",
    wrong: "<media:restriction relationship=\"allow\" type=\"country\">XX</media:restriction>",
    right: "<media:restriction relationship=\"allow\" type=\"country\">DE AT</media:restriction>")
}

extension Rule {
  static let mediaRestrictionCountry = Rule(.mediaRestrictionCountry, at: [.each(MediaRSS.restriction)]) {
    context, findings in
    guard context.node.attribute(MediaAttributes.restrictionType)?.string == "country" else { return }
    let text = context.node.text
    for code in text.bytes.split(whereSeparator: \.isSpace) {
      let name = String(utf8: code)
      guard name != "all", name != "none", (try? TextCodec<String>.country.read(Array(code).span)) == nil else {
        continue
      }
      findings.report(
        "“\(name)” is not a country code", at: text.sourceRange(code.startIndex..<code.endIndex), value: name)
    }
  }
}
