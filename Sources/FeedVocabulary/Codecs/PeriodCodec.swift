import FeedCore

extension TextCodec where Value == String {
  /// Text, or a period such as `start=2024-03-01; end=2024-03-31; scheme=W3C-DTF` (DCMI Period).
  ///
  /// Only periods of the scheme W3C-DTF have dates that can be checked.
  static let period = TextCodec("text or period (DCMI Period)") { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let string = try linkOrText.read(text)
    let parts = components(string)
    guard parts.contains(where: { $0.name == "scheme" && $0.value.uppercased() == "W3C-DTF" }) else { return string }
    for part in parts where part.name == "start" || part.name == "end" {
      guard (try? W3CDate(Array(part.value.utf8).span)) != nil else {
        throw ValueError(
          .dateNotW3c, "“\(part.value)” is not a W3C date",
          help: "write it like start=2024-03-01; end=2024-03-31; scheme=W3C-DTF")
      }
    }
    return string
  }

  /// The names and values of a period.
  private static func components(_ text: String) -> [(name: String, value: String)] {
    text.split(separator: ";").compactMap { part in
      let halves = part.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else { return nil }
      return (String(Substring(halves[0].utf8.trimmingSpace())), String(Substring(halves[1].utf8.trimmingSpace())))
    }
  }
}
