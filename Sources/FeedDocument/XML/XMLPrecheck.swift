import FeedCore

/// Finds problems that libxml2 must not see, or would report less clearly.
enum XMLPrecheck {
  static func problem(_ source: Source, limits: ReadingLimits) -> Diagnostic? {
    emptyFile(source) ?? secondMark(source) ?? tagWithTooManyAttributes(source, limits)
  }

  private static func emptyFile(_ source: Source) -> Diagnostic? {
    guard XMLScan.skipSpace(source.bytes, 0) == source.bytes.count else { return nil }
    return Diagnostic(
      .xmlEmpty, "file is empty", at: source.location(0),
      help: "check the program that writes the file; a feed has at least a root element",
      reference: .xml("2.1", anchor: "sec-well-formed"))
  }

  /// Finds a byte order mark after the one that the decoder removed; libxml2 would remove it in silence.
  private static func secondMark(_ source: Source) -> Diagnostic? {
    guard source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
    return Diagnostic(
      .xmlSecondByteOrderMark, "second byte order mark is not allowed", at: source.location(0, count: 3),
      help: "remove it; most often a program joins files or writes the mark itself",
      reference: .xml("2.8", anchor: "sec-prolog-dtd"))
  }

  /// Finds a tag with too many attributes, for which libxml2 takes quadratic time.
  private static func tagWithTooManyAttributes(_ source: Source, _ limits: ReadingLimits) -> Diagnostic? {
    let bytes = source.bytes
    var next = bytes.firstIndex(of: UInt8(ascii: "<"), from: 0)
    while let start = next {
      var position = start + 1
      guard position < bytes.count, XMLScan.isNameByte(bytes[position]) else {
        next = bytes.firstIndex(of: UInt8(ascii: "<"), from: XMLScan.endOfOtherMarkup(bytes, start))
        continue
      }
      next = bytes.firstIndex(of: UInt8(ascii: "<"), from: position)
      // No attribute contains a “<”, and each takes five bytes: ` a=""`.
      guard (next ?? bytes.count) - start > limits.attributes * 5 else { continue }
      position = XMLScan.nameEnd(bytes, position)
      var count = 0
      while XMLScan.attribute(bytes, &position) != nil { count += 1 }
      if count > limits.attributes {
        return .limit(
          .limitTooManyAttributes, "element has more than \(limits.attributes) attributes",
          at: source.location(start, count: 1))
      }
    }
    return nil
  }
}
