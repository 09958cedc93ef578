import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let georssPolygonNotClosed = RuleDescription(
    "georss/polygon-not-closed", .error, "a polygon must end where it begins", reference: GeoRSS.polygon.reference,
    w3c: ["InvalidCoordList"],
    why: "Maps cannot show an open line as an area.",
    help: "repeat the first pair at the end",
    wrong: "<georss:polygon>45 -110 46 -109 43 -109 44 -108</georss:polygon>",
    right: "<georss:polygon>45 -110 46 -109 43 -109 45 -110</georss:polygon>")
}

extension Rule {
  static let georssPolygonNotClosed = Rule(.georssPolygonNotClosed, at: [.each(GeoRSS.polygon)]) { context, findings in
    guard let ring = context.node.ownValue(GeoRSS.polygon) else { return }
    guard ring.latitudes.first != ring.latitudes.last || ring.longitudes.first != ring.longitudes.last else { return }
    findings.report("first and last pair of the polygon differ", at: context.node.text.trimmedSourceRange)
  }
}
