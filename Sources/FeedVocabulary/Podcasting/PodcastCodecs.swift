import FeedCore

extension TextCodec where Value == String {
  /// A UUID without `urn:uuid:`, such as `917393e3-1b1e-5cef-ace4-edaa54e1f810`.
  public static let uuid = TextCodec("UUID") { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    let groups = string.split(separator: "-", omittingEmptySubsequences: false)
    let isUUID =
      groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.utf8.allSatisfy { $0.hexValue != nil } }
    guard isUUID else {
      throw ValueError(
        .podcastGuid, "“\(string)” is not a UUID",
        help: "write the version 5 UUID of the feed’s URL, such as 917393e3-1b1e-5cef-ace4-edaa54e1f810")
    }
    return string
  }

  /// A location as a `geo:` URI, such as `geo:37.786971,-122.399677` (RFC 5870).
  public static let geoURI = TextCodec("geo: URI") { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    let coordinates = string.dropFirst(4).prefix { $0 != ";" }.split(
      separator: ",", omittingEmptySubsequences: false)
    let numbers = coordinates.compactMap { TextCodec<Double>.parse(String($0)) }
    guard string.lowercased().hasPrefix("geo:"), numbers.count == coordinates.count, (2...3).contains(numbers.count),
      (-90...90).contains(numbers[0]), (-180...180).contains(numbers[1])
    else {
      throw ValueError(
        .podcastGeo, "“\(string)” is not a geo: URI", help: "write latitude and longitude: geo:37.786971,-122.399677")
    }
    return string
  }

  /// An OpenStreetMap feature, such as `R113314`, with an optional version such as `#188`.
  public static let openStreetMapFeature = TextCodec("feature of OpenStreetMap") { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    let parts = string.dropFirst().split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let isFeature =
      string.first.map { "NWR".contains($0) } ?? false
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
    guard isFeature, !parts.isEmpty else {
      throw ValueError(
        .podcastOsm, "“\(string)” is not an OpenStreetMap feature",
        help: "write N, W or R and the feature’s number, such as R113314")
    }
    return string
  }
}
