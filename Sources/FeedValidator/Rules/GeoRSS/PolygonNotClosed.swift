import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A polygon ends where it begins.
  static let polygonNotClosed = Rule(
    RuleDescription(
      "georss/polygon-not-closed", .error, "a polygon ends where it begins", GeoRSS.polygon.reference,
      w3c: ["InvalidCoordList"],
      why: "An open line encloses nothing.",
      help: "write the first pair again at the end",
      wrong: "<georss:polygon>45 -110 46 -109 43 -109 44 -108</georss:polygon>",
      right: "<georss:polygon>45 -110 46 -109 43 -109 45 -110</georss:polygon>"),
    at: [.at(GeoRSS.polygon)]
  ) { visit, findings in
    guard let ring = visit.node.ownValue(GeoRSS.polygon) else { return }
    guard ring.latitudes.first != ring.latitudes.last || ring.longitudes.first != ring.longitudes.last else { return }
    findings.report("the first and the last pair of this polygon differ", at: visit.node.text.trimmedSourceRange)
  }
}
