import FeedCore

/// Tells the tags that a rule may have something to say about from those that are plainly all right.
enum Suspicion {
  static func falls(
    on tag: TagScanner.Tag, _ attributes: [TagScanner.Attribute], _ text: Span<UInt8>
  ) -> Bool {
    guard harmlessElements.contains(text, tag.name) else { return true }
    for attribute in attributes {
      if isHandler(text, attribute.name) || style.contains(text, attribute.name) { return true }
      if addresses.contains(text, attribute.name), !isWebAddress(text, attribute.value) { return true }
    }
    return false
  }

  /// `svg` is not among them, because a `title` in a picture is no danger.
  private static let harmlessElements = ByteWords(HTMLNames.all.subtracting(HTMLNames.dangerous.union(["svg"])))
  private static let addresses = ByteWords(HTMLNames.addresses)
  private static let style = ByteWords(["style"])

  /// True for `onclick` and the like.
  private static func isHandler(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    name.count > 2 && text[name.lowerBound] | 0x20 == UInt8(ascii: "o")
      && text[name.lowerBound + 1] | 0x20 == UInt8(ascii: "n")
  }

  /// True for an address that begins with `http:` or `https:`, which is neither relative nor a script.
  private static func isWebAddress(_ text: Span<UInt8>, _ value: Range<Int>) -> Bool {
    guard value.count > 5, text[value.lowerBound] == UInt8(ascii: "h"), text[value.lowerBound + 1] == UInt8(ascii: "t"),
      text[value.lowerBound + 2] == UInt8(ascii: "t"), text[value.lowerBound + 3] == UInt8(ascii: "p")
    else { return false }
    let next = value.lowerBound + (text[value.lowerBound + 4] == UInt8(ascii: "s") ? 5 : 4)
    return text[next] == UInt8(ascii: ":")
  }
}
