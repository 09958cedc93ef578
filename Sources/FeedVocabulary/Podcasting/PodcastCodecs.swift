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
    let parts = string.dropFirst(4).split(separator: ";", omittingEmptySubsequences: false)
    let coordinates = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    let numbers = coordinates.compactMap { isGeoNumber($0) ? TextCodec<Double>.parse(String($0)) : nil }
    guard string.lowercased().hasPrefix("geo:"), numbers.count == coordinates.count, (2...3).contains(numbers.count),
      (-90...90).contains(numbers[0]), (-180...180).contains(numbers[1]), parts.dropFirst().allSatisfy(isGeoParameter)
    else {
      throw ValueError(
        .podcastGeo, "“\(string)” is not a geo: URI", help: "write latitude and longitude: geo:37.786971,-122.399677")
    }
    return string
  }

  /// Whether text is a number without an exponent.
  private static func isGeoNumber(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  /// Whether text is a parameter such as `u=35`; the uncertainty is a number of 0 or more.
  private static func isGeoParameter(_ text: Substring) -> Bool {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty else { return false }
    guard name.lowercased() == "u" else { return true }
    return parts.count == 2 && isGeoNumber(parts[1]) && (TextCodec<Double>.parse(String(parts[1])) ?? -1) >= 0
  }

  /// The images of a podcast in several sizes: absolute URLs, each with an optional width or density.
  public static let sourceSet = TextCodec("URLs of images, with their widths") { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    var urls = 0
    for word in string.split(whereSeparator: { $0.isWhitespace }) {
      let part = word.utf8.drop { $0 == UInt8(ascii: ",") }
      let end = part.lastIndex { $0 != UInt8(ascii: ",") }.map { part.index(after: $0) } ?? part.startIndex
      let candidate = String(Substring(part[..<end]))
      guard !candidate.isEmpty, urls == 0 || !isDescriptor(candidate) else { continue }
      _ = try TextCodec<IRI>.iri.read(Array(candidate.utf8).span)
      urls += 1
    }
    guard urls > 0 else { throw ValueError(.iriNotAbsolute, "“\(string)” contains no URL") }
    return string
  }

  private static func isDescriptor(_ text: String) -> Bool {
    guard let unit = text.utf8.last, unit == UInt8(ascii: "w") || unit == UInt8(ascii: "x") else { return false }
    return TextCodec<Double>.parse(String(text.dropLast())) != nil
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
