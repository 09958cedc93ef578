import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let georssBoxCorners = RuleDescription(
    "georss/box-corners", .error, "a box must give its lower corner first", reference: GeoRSS.box.reference,
    w3c: ["InvalidCoordList"],
    why: "Maps cannot show a box whose top is below its bottom.",
    help: "write the corner with the smaller latitude first",
    wrong: "<georss:box>43 -71 42 -69</georss:box>",
    right: "<georss:box>42 -71 43 -69</georss:box>")
}

extension Rule {
  static let georssBoxCorners = Rule(.georssBoxCorners, at: [.each(GeoRSS.box)]) { context, findings in
    guard let box = context.node.ownValue(GeoRSS.box), box.latitudes[0] > box.latitudes[1] else { return }
    findings.report("first corner of the box is the upper one", at: context.node.text.trimmedSourceRange)
  }
}
