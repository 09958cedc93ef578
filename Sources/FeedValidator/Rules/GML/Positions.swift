import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let gmlPositions = RuleDescription(
    "gml/positions", .error, "GML positions must be pairs of numbers", reference: GML.positions.reference,
    w3c: ["InvalidCoord", "InvalidCoordList"],
    why: "Without a reference system, maps read them as latitude and longitude.",
    help: "write latitude and longitude with a space between them: 45.256 -71.92",
    wrong: "<gml:pos>45.256</gml:pos>",
    right: "<gml:pos>45.256 -71.92</gml:pos>")
}

extension Rule {
  static let gmlPositions = Rule(.gmlPositions, at: [.each(GML.position), .each(GML.positions)]) { context, findings in
    guard !context.node.hasReferenceSystem else { return }
    let text = context.node.text
    let value = Array(text.bytes.trimmingSpace())
    do throws(ValueError) {
      if context.node.isElement(GML.position) {
        _ = try TextCodec<Coordinates>.point.read(value.span)
      } else {
        _ = try TextCodec<Coordinates>.line.read(value.span)
      }
    } catch {
      findings.report(error.message, at: text.trimmedSourceRange, value: text.string, help: error.help)
    }
  }
}
