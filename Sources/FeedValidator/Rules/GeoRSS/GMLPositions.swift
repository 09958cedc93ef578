import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// GML’s positions are pairs of numbers.
  static let gmlPositions = Rule(
    RuleDescription(
      "gml/positions", .error, "GML’s positions are pairs of numbers", GML.positions.reference,
      w3c: ["InvalidCoord", "InvalidCoordList"],
      why: "Without a reference system they are latitude and longitude.",
      help: "write latitude and longitude with a space between them",
      wrong: "<gml:pos>45.256</gml:pos>",
      right: "<gml:pos>45.256 -71.92</gml:pos>"),
    at: [.at(GML.position), .at(GML.positions)]
  ) { visit, findings in
    guard !visit.node.hasReferenceSystem else { return }
    let text = visit.node.text
    let value = Array(text.bytes.trimmingSpace())
    do throws(ValueError) {
      if visit.node.isElement(GML.position) {
        _ = try TextCodec<Coordinates>.point.read(value.span)
      } else {
        _ = try TextCodec<Coordinates>.line.read(value.span)
      }
    } catch {
      findings.report(error.message, at: text.trimmedSourceRange, value: text.string, help: error.help)
    }
  }
}
