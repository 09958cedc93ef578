import FeedCore

/// The ratings of Media RSS’s standard schemes.
enum MediaRating {
  private static let values: [String: Set<String>] = [
    "urn:simple": ["adult", "nonadult"],
    "urn:mpaa": ["g", "pg", "pg-13", "r", "nc-17", "x", "nr", "unrated"],
    "urn:v-chip": ["tv-y", "tv-y7", "tv-y7-fv", "tv-g", "tv-pg", "tv-14", "tv-ma", "all", "7+", "13+", "18+", "14+"],
  ]

  /// Whether a value belongs to the scheme, or the scheme is unknown.
  static func allows(_ value: String, in scheme: String) -> Bool {
    if scheme.lowercased() == "urn:icra" { return isICRA(value) }
    return values[scheme.lowercased()]?.contains(value.lowercased()) ?? true
  }

  /// Returns whether a value has the form of ICRA’s labels, such as `r (cz 1 lz 1 nz 1 oz 1 vz 1)`.
  private static func isICRA(_ value: String) -> Bool {
    guard value.hasPrefix("r ("), value.hasSuffix(")") else { return false }
    let words = value.dropFirst(3).dropLast().split(separator: " ")
    guard !words.isEmpty, words.count.isMultiple(of: 2) else { return false }
    return stride(from: 0, to: words.count, by: 2).allSatisfy { index in
      let label = Array(words[index].utf8)
      let isLabel =
        label.count == 2 && "clnov".utf8.contains(label[0]) && (label[1].isASCIILetter || label[1].isASCIIDigit)
      return isLabel && ["0", "1"].contains(words[index + 1])
    }
  }
}
