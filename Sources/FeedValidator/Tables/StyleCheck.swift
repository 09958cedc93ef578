import FeedCore

/// Finds declarations in a `style` attribute that move content outside its element, load files, or run code.
enum StyleCheck {
  /// The number of declarations that are read; real styles have fewer.
  private static let limit = 200

  /// Returns the first invalid or dangerous declaration, or `nil` if there is none.
  static func problem(_ style: String) -> String? {
    for declaration in style.utf8.split(separator: UInt8(ascii: ";"), maxSplits: limit).prefix(limit) {
      let text = String(utf8: declaration.trimmingSpace())
      guard !text.isEmpty else { continue }
      let parts = text.split(separator: ":", maxSplits: 1).map { String(utf8: $0.utf8.trimmingSpace()).lowercased() }
      guard parts.count == 2 else { return text }
      if isDangerous(property: parts[0], value: parts[1]) { return text }
    }
    return nil
  }

  private static func isDangerous(property: String, value: String) -> Bool {
    let movesContent =
      property == "position" && ["absolute", "fixed", "sticky"].contains(value)
      || (property.hasPrefix("margin") || property.hasPrefix("padding")) && isHuge(value)
    let runsOrLoads =
      property == "behavior" || property == "-moz-binding" || value.contains("expression(") || value.contains("url(")
      || value.contains("javascript:") || value.contains("@import") || value.contains("\\")
    return movesContent || runsOrLoads || property.hasPrefix("mso-")
  }

  /// Whether a length moves the surrounding page out of sight.
  private static func isHuge(_ value: String) -> Bool {
    value.split(separator: " ").contains { part in
      let digits = part.drop { $0 == "-" }.prefix { $0.isASCII && $0.isNumber }
      return digits.utf8.count >= 4
    }
  }
}
