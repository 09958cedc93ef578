import FeedCore

/// The terms of GeoRSS Simple, which give the location of a feed or an entry.
public enum GeoRSS {
  public static let point = element("point", .point)
  public static let line = element("line", .line)
  public static let polygon = element("polygon", .ring)
  public static let box = element("box", .box)
  public static let circle = element("circle", .circle)
  public static let elevation = element("elev", .elevation)
  public static let floor = element("floor", .wholeNumber)
  public static let radius = element("radius", .nonNegativeDecimal)
  /// The names of a feature, its type and its relation, in two spellings.
  ///
  /// The schema has camel case; the older documentation has lowercase.
  static let features: [ChildRow] = [
    "featureTypeTag", "relationshipTag", "featureName", "featuretypetag", "relationshiptag", "featurename",
  ].map { .optional(element($0, .text)) }
  /// The attributes of a shape with the meaning of the elements of the same names.
  public static let properties: [AttributeRow] = [
    .optional(attribute("elev", .elevation)),
    .optional(attribute("floor", .wholeNumber)),
    .optional(attribute("radius", .nonNegativeDecimal)),
    .optional(attribute("featuretypetag", .text)),
    .optional(attribute("relationshiptag", .text)),
    .optional(attribute("featurename", .text)),
    .optional(attribute("featureTypeTag", .text)),
    .optional(attribute("relationshipTag", .text)),
    .optional(attribute("featureName", .text)),
  ]
  public static let location = Term<Void>.container(Name(.georss, "where"), reference("where"))

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.element, Name(.georss, name), codec: codec, reference: reference(name))
  }

  private static func attribute<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.attribute, Name(.none, name), codec: codec, reference: reference(name))
  }

  static func reference(_ section: String) -> SpecReference {
    SpecReference("GeoRSS", section, url: "https://docs.ogc.org/cs/17-002r1/17-002r1.html")
  }
}

/// The terms of GML that `georss:where` contains.
public enum GML {
  public static let point = container("Point")
  public static let lineString = container("LineString")
  public static let polygon = container("Polygon")
  public static let exterior = container("exterior")
  public static let interior = container("interior")
  public static let linearRing = container("LinearRing")
  public static let envelope = container("Envelope")
  public static let position = element("pos", .token)
  public static let positions = element("posList", .token)
  public static let lowerCorner = element("lowerCorner", .token)
  public static let upperCorner = element("upperCorner", .token)
  public static let referenceSystem = attribute("srsName", .token)
  public static let dimension = attribute("srsDimension", .positive)

  private static func container(_ name: String) -> Term<Void> {
    .container(Name(.gml, name), GeoRSS.reference("GML"))
  }

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.element, Name(.gml, name), codec: codec, reference: GeoRSS.reference("GML"))
  }

  private static func attribute<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.attribute, Name(.none, name), codec: codec, reference: GeoRSS.reference("GML"))
  }
}

/// The terms of older geographic vocabularies: the W3C’s Basic Geo, GeoURL and ICBM.
public enum Geo {
  public static let point = Term<Void>.container(Name(.geo, "Point"), reference)
  public static let latitude = element("lat", in: .geo, .latitude)
  public static let longitude = element("long", in: .geo, .longitude)
  public static let altitude = element("alt", in: .geo, .elevation)
  public static let geoURLLatitude = element("latitude", in: .geoURL, .latitude)
  public static let geoURLLongitude = element("longitude", in: .geoURL, .longitude)
  public static let icbmLatitude = element("latitude", in: .icbm, .latitude)
  public static let icbmLongitude = element("longitude", in: .icbm, .longitude)

  private static func element(_ name: String, in namespace: Namespace, _ codec: TextCodec<Double>) -> Term<Double> {
    Term(.element, Name(namespace, name), codec: codec, reference: reference)
  }

  static let reference = SpecReference("Basic Geo", "WGS84", url: "https://www.w3.org/2003/01/geo/")
}
