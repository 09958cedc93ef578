import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let georssComma = RuleDescription(
    "georss/comma", .warning, "coordinates should be separated by spaces", reference: GeoRSS.point.reference,
    w3c: ["CoordComma"],
    why: "Many maps do not support commas.",
    help: "replace the comma with a space",
    wrong: "<georss:point>45.256,-71.92</georss:point>",
    right: "<georss:point>45.256 -71.92</georss:point>")
}

extension Rule {
  static let georssComma = Rule(
    .georssComma,
    at: [
      .each(GeoRSS.point), .each(GeoRSS.line), .each(GeoRSS.polygon), .each(GeoRSS.box), .each(GeoRSS.circle),
      .each(GML.position),
      .each(GML.positions),
    ]
  ) { context, findings in
    let text = context.node.text
    guard text.bytes.contains(UInt8(ascii: ",")) else { return }
    findings.report("coordinates are separated by commas", at: text.trimmedSourceRange, value: text.string)
  }
}
