import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A box’s lower corner comes first.
  static let boxCorners = Rule(
    RuleDescription(
      "georss/box-corners", .error, "a box’s lower corner comes first", GeoRSS.box.reference,
      w3c: ["InvalidCoordList"],
      why: "A box whose top is below its foot encloses nothing.",
      help: "write the corner with the smaller latitude first",
      wrong: "<georss:box>43 -71 42 -69</georss:box>",
      right: "<georss:box>42 -71 43 -69</georss:box>"),
    at: [.at(GeoRSS.box)]
  ) { visit, findings in
    guard let box = visit.node.ownValue(GeoRSS.box), box.latitudes[0] > box.latitudes[1] else { return }
    findings.report("the first corner of this box is the upper one", at: visit.node.text.trimmedSourceRange)
  }
}
