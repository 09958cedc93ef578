/// The geographic elements of channels and items.
public enum GeoContentModels {
  public static let rows: [ChildRow] =
    simple + [
      .any(ContentModel(GeoRSS.location, attributes: GeoRSS.properties, extensions: true, children: shapes)),
      .any(ContentModel(Geo.point, extensions: true, children: position)),
      .optional(Geo.geoURLLatitude),
      .optional(Geo.geoURLLongitude),
      .optional(Geo.icbmLatitude),
      .optional(Geo.icbmLongitude),
    ] + position

  private static let simple: [ChildRow] =
    [
      .any(ContentModel(GeoRSS.point, attributes: GeoRSS.properties)),
      .any(ContentModel(GeoRSS.line, attributes: GeoRSS.properties)),
      .any(ContentModel(GeoRSS.polygon, attributes: GeoRSS.properties)),
      .any(ContentModel(GeoRSS.box, attributes: GeoRSS.properties)),
      .any(ContentModel(GeoRSS.circle, attributes: GeoRSS.properties)),
      .optional(GeoRSS.elevation),
      .optional(GeoRSS.floor),
      .optional(GeoRSS.radius),
    ] + GeoRSS.features

  private static let position: [ChildRow] = [
    .optional(Geo.latitude),
    .optional(Geo.longitude),
    .optional(Geo.altitude),
  ]

  private static let shapes: [ChildRow] =
    [
      .optional(shape(GML.point, [.one(positions(GML.position))])),
      .optional(shape(GML.lineString, [.one(positions(GML.positions))])),
      .optional(shape(GML.polygon, [.one(shape(GML.exterior, [ring])), .any(shape(GML.interior, [ring]))])),
      .optional(shape(GML.envelope, [.one(positions(GML.lowerCorner)), .one(positions(GML.upperCorner))])),
      .optional(GeoRSS.elevation),
      .optional(GeoRSS.floor),
      .optional(GeoRSS.radius),
    ] + GeoRSS.features

  private static let ring: ChildRow = .one(shape(GML.linearRing, [.one(positions(GML.positions))]))

  private static func shape(_ term: Term<Void>, _ children: [ChildRow]) -> ContentModel {
    ContentModel(
      term, attributes: [.optional(GML.referenceSystem), .optional(GML.dimension)], extensions: true,
      children: children)
  }

  /// Returns the content model of coordinates, whose meaning depends on their reference system.
  ///
  /// A rule checks those that are latitude and longitude.
  private static func positions(_ term: Term<String>) -> ContentModel {
    ContentModel(term, attributes: [.optional(GML.referenceSystem), .optional(GML.dimension)])
  }
}
