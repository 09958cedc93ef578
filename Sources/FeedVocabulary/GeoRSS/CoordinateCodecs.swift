import FeedCore

/// Geographic coordinates: pairs of latitude and longitude.
public struct Coordinates: Sendable, Hashable {
  /// The latitudes, in degrees north.
  public var latitudes: [Double]
  /// The longitudes, in degrees east.
  public var longitudes: [Double]

  /// Creates coordinates from equally many latitudes and longitudes.
  ///
  /// - Parameters:
  ///   - latitudes: The latitudes, in degrees north.
  ///   - longitudes: The longitudes, in degrees east.
  public init(latitudes: [Double], longitudes: [Double]) {
    self.latitudes = latitudes
    self.longitudes = longitudes
  }
}

extension TextCodec where Value == Coordinates {
  public static let point = coordinates(pairs: 1...1, "latitude and longitude", rule: .georssPoint)
  public static let line = coordinates(
    pairs: 2...Int.max, "two or more pairs of latitude and longitude", rule: .georssLine)
  public static let ring = coordinates(
    pairs: 4...Int.max, "four or more pairs of latitude and longitude", rule: .georssPolygon)
  public static let box = coordinates(
    pairs: 2...2, "two pairs of latitude and longitude, the lower corner first", rule: .georssBox)

  /// Returns a codec of pairs of numbers, separated by white space or commas.
  private static func coordinates(
    pairs: ClosedRange<Int>, _ name: String, rule: RuleDescription
  ) -> TextCodec {
    TextCodec(name, isPlain: true) { value, bytes in
      let pairs = zip(value.latitudes, value.longitudes).map { "\($0) \($1)" }
      bytes.append(utf8: pairs.joined(separator: " "))
    } read: { text throws(ValueError) in
      let string = String(utf8: text)
      let words = string.split { " ,\n\t\r".contains($0) }
      let numbers = words.compactMap { TextCodec<Double>.parse(String($0)) }
      guard numbers.count == words.count, numbers.count.isMultiple(of: 2), pairs.contains(numbers.count / 2) else {
        throw ValueError(
          rule, "“\(string)” is not \(name)", help: "write numbers with spaces between them: 45.256 -71.92")
      }
      let latitudes = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
      let longitudes = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
      try check(latitudes, longitudes)
      return Coordinates(latitudes: latitudes, longitudes: longitudes)
    }
  }

  private static func check(_ latitudes: [Double], _ longitudes: [Double]) throws(ValueError) {
    if let latitude = latitudes.first(where: { !(-90...90).contains($0) }) {
      throw ValueError(
        .geoLatitude, "\(latitude) is not a latitude", help: "write the latitude first, from -90 to 90")
    }
    if let longitude = longitudes.first(where: { !(-180...180).contains($0) }) {
      throw ValueError(
        .geoLongitude, "\(longitude) is not a longitude",
        help: "write the longitude second, from -180 to 180")
    }
  }
}

extension TextCodec where Value == Double {
  public static let latitude = decimal(-90...90, "latitude between -90 and 90", rule: .geoLatitude)
  public static let longitude = decimal(-180...180, "longitude between -180 and 180", rule: .geoLongitude)
  public static let elevation = decimal(rule: .geoElevation)
}

extension TextCodec where Value == [Double] {
  /// A circle: latitude, longitude and radius in meters.
  public static let circle = TextCodec("latitude, longitude and radius", isPlain: true) { value, bytes in
    bytes.append(utf8: value.map { "\($0)" }.joined(separator: " "))
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    let words = string.split { " ,\n\t\r".contains($0) }
    let numbers = words.compactMap { TextCodec<Double>.parse(String($0)) }
    guard words.count == 3, numbers.count == 3, (-90...90).contains(numbers[0]), (-180...180).contains(numbers[1]),
      numbers[2] >= 0
    else {
      throw ValueError(
        .georssCircle, "“\(string)” is not latitude, longitude and radius",
        help: "write three numbers, the radius in meters: 45.256 -71.92 500")
    }
    return numbers
  }
}
