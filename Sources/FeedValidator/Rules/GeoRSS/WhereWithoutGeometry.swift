import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let georssWhereWithoutGeometry = RuleDescription(
    "georss/where-without-geometry", .warning, "“georss:where” should contain a geometry of GML",
    reference: GeoRSS.location.reference,
    why: "Maps have no place to show.",
    help: "add a <gml:Point>, <gml:LineString>, <gml:Polygon> or <gml:Envelope>",
    wrong: "<georss:where/>",
    right: "<georss:where><gml:Point><gml:pos>45.256 -71.92</gml:pos></gml:Point></georss:where>")
}

extension Rule {
  static let georssWhereWithoutGeometry = Rule(.georssWhereWithoutGeometry, at: [.each(GeoRSS.location)]) {
    context, findings in
    let place = context.node
    // Another document may describe the place (xlink:href), and text is reported by itself.
    guard place.attributes.allSatisfy({ $0.name.namespace.isEmpty }), !place.hasText else { return }
    let hasGeometry = place.elements.contains { $0.name?.namespace != Namespace.georss.uri }
    if !hasGeometry { findings.report("“\(place.displayName)” contains no geometry") }
  }
}
