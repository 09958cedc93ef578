import FeedCore

/// Finds problems that libxml2 must not see, or would report less clearly.
enum XMLPrecheck {
  static func problem(_ source: Source, limits: ReadingLimits) -> Diagnostic? {
    emptyFile(source) ?? spaceBeforeDeclaration(source) ?? tagWithTooManyAttributes(source, limits)
  }

  private static func emptyFile(_ source: Source) -> Diagnostic? {
    guard XMLScan.skipSpace(source.bytes, 0) == source.bytes.count else { return nil }
    return Diagnostic(
      .xmlEmpty, "file is empty", at: source.location(0),
      help: "write at least the root element", reference: .xml("2.1", anchor: "sec-well-formed"))
  }

  private static func spaceBeforeDeclaration(_ source: Source) -> Diagnostic? {
    let start = XMLScan.skipSpace(source.bytes, 0)
    guard start > 0, XMLScan.starts(source.bytes, start, with: "<?xml"), start + 5 < source.bytes.count,
      source.bytes[start + 5].isSpace
    else { return nil }
    return Diagnostic(
      .xmlSpaceBeforeDeclaration, "white space before the XML declaration is not allowed",
      at: source.location(0, count: start),
      help: "remove everything before “<?xml”; most often a template or plug-in writes a blank line",
      reference: .xml("2.8", anchor: "sec-prolog-dtd"))
  }

  /// Finds a tag with too many attributes, for which libxml2 takes quadratic time.
  private static func tagWithTooManyAttributes(_ source: Source, _ limits: ReadingLimits) -> Diagnostic? {
    let bytes = source.bytes
    var position = 0
    while let start = bytes.firstIndex(of: UInt8(ascii: "<"), from: position) {
      position = XMLScan.nameEnd(bytes, start + 1)
      guard position > start + 1 else {
        position = XMLScan.endOfOtherMarkup(bytes, start)
        continue
      }
      var count = 0
      while XMLScan.attribute(bytes, &position) != nil { count += 1 }
      if count > limits.attributes {
        return .limit(
          .limitTooManyAttributes, "element has more than \(limits.attributes) attributes",
          source.location(start, count: 1))
      }
    }
    return nil
  }
}
