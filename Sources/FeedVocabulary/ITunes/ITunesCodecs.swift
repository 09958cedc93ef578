import FeedCore

extension TextCodec where Value == Int {
  /// A length in seconds, or in hours, minutes and seconds: `2280`, `38:00` or `0:38:00`.
  public static let podcastDuration = TextCodec("length in seconds, or as h:mm:ss", isPlain: true) { value, bytes in
    bytes.append(decimal: value)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    guard let seconds = seconds(string) else {
      throw ValueError(
        .itunesDuration, "“\(string)” is not a duration",
        help: "write the seconds, such as 2280, or hours, minutes and seconds, such as 0:38:00")
    }
    return seconds
  }

  private static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    var total = 0
    for number in numbers {
      let (product, overflow) = total.multipliedReportingOverflow(by: 60)
      let (sum, carry) = product.addingReportingOverflow(number)
      guard !overflow, !carry else { return nil }
      total = sum
    }
    return total
  }
}

extension TextCodec where Value == Bool {
  /// `true` or `false` as Apple writes it, in uppercase or lowercase.
  public static let explicit = TextCodec("true or false", isPlain: true) { value, bytes in
    bytes.append(utf8: value ? "true" : "false")
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    switch string.lowercased() {
    case "true": return true
    case "false": return false
    case "yes", "explicit":
      throw ValueError(.itunesExplicit, "“\(string)” is a value that Apple replaced in 2019", help: "write true")
    case "no", "clean":
      throw ValueError(.itunesExplicit, "“\(string)” is a value that Apple replaced in 2019", help: "write false")
    default:
      throw ValueError(.itunesExplicit, "“\(string)” is neither true nor false", help: "write true or false")
    }
  }
}
