import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Coordinates have spaces between them.
  static let commaInCoordinates = Rule(
    RuleDescription(
      "georss/comma", .warning, "coordinates have spaces between them", GeoRSS.point.reference,
      w3c: ["CoordComma"],
      why: "Many maps read no commas.",
      help: "write a space in place of the comma",
      wrong: "<georss:point>45.256,-71.92</georss:point>",
      right: "<georss:point>45.256 -71.92</georss:point>"),
    at: [
      .at(GeoRSS.point), .at(GeoRSS.line), .at(GeoRSS.polygon), .at(GeoRSS.box), .at(GeoRSS.circle), .at(GML.position),
      .at(GML.positions),
    ]
  ) { visit, findings in
    let text = visit.node.text
    guard text.bytes.contains(UInt8(ascii: ",")) else { return }
    findings.report("commas stand between these numbers", at: text.trimmedSourceRange, value: text.string)
  }
}
