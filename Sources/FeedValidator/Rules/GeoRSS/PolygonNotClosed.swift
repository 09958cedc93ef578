import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A polygon ends where it begins.
  static let polygonNotClosed = Rule(
    "georss/polygon-not-closed", .error, at: [.at(GeoRSS.polygon)],
    GeoRSS.polygon.reference,
    summary: "a polygon ends where it begins",
    rationale: "An open line encloses nothing.",
    help: "write the first pair again at the end",
    wrong: "<georss:polygon>45 -110 46 -109 43 -109 44 -108</georss:polygon>",
    right: "<georss:polygon>45 -110 46 -109 43 -109 45 -110</georss:polygon>",
    w3c: ["InvalidCoordList"]
  ) { visit, findings in
    guard let ring = visit.node.ownValue(GeoRSS.polygon) else { return }
    guard ring.latitudes.first != ring.latitudes.last || ring.longitudes.first != ring.longitudes.last else { return }
    findings.report("the first and the last pair of this polygon differ", at: visit.node.text.trimmedSourceRange)
  }
}
