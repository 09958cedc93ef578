import FeedCore

/// Converts chunks of a file into input for an XML parser, starting at the first `<`.
///
/// The result is UTF-8 without control characters, with ampersands and `<` in text escaped. All line breaks are kept,
/// so that line numbers remain correct.
struct XMLInputFilter {
  /// A problem that was found and fixed.
  enum Finding: Hashable { case junkAtStart, controlCharacter, notUTF8, ampersand, lessThan }

  private(set) var findings: [Finding: Int] = [:]
  private(set) var encoding: String?
  /// The number of skipped line breaks before the first `<`.
  private(set) var linesBeforeStart = 0
  private var hasStarted = false
  /// The line of the next byte, starting with 1.
  private var line = 1
  /// The bytes of an incomplete character at the end of the last chunk.
  private var rest: [UInt8] = []
  private var repair = XMLRepair()

  /// Whether the declared encoding is UTF-8 or ASCII, or none is declared.
  var isUTF8: Bool { encoding.map { ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains($0.uppercased()) } ?? true }

  mutating func filter(_ chunk: [UInt8], isLast: Bool = false) -> [UInt8] {
    var bytes = rest + chunk
    rest = []
    if !hasStarted { bytes = begin(bytes) }
    guard hasStarted else { return [] }
    if isUTF8, !isLast {
      let kept = XMLInputFilter.wholeCharacters(bytes)
      rest = Array(bytes[kept...])
      bytes.removeLast(bytes.count - kept)
    }
    if isUTF8, (try? UTF8Span(validating: bytes.span)) == nil {
      note(.notUTF8, in: bytes, at: XMLInputFilter.firstBadByte(bytes))
      bytes = Array(String(utf8: bytes).utf8)
    }
    if let first = XMLInputFilter.firstControl(bytes) {
      note(.controlCharacter, in: bytes, at: first)
      bytes = XMLInputFilter.withoutControls(bytes)
    }
    line += bytes.count { $0 == UInt8(ascii: "\n") }
    var repaired: [Finding: Int] = [:]
    bytes = repair.repair(bytes, isLast: isLast) { finding, remaining in
      if repaired[finding] == nil { repaired[finding] = line - remaining.count { $0 == UInt8(ascii: "\n") } }
    }
    findings.merge(repaired) { first, _ in first }
    return bytes
  }

  /// Skips bytes before the first `<`.
  ///
  /// The last of them are kept until it is found.
  private mutating func begin(_ bytes: [UInt8]) -> [UInt8] {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "<")) else {
      let passed = max(0, bytes.count - XMLInputFilter.lookahead)
      if passed > 0 { note(.junkAtStart, in: bytes, at: 0) }
      linesBeforeStart += bytes[..<passed].count { $0 == UInt8(ascii: "\n") }
      rest = Array(bytes[passed...])
      return []
    }
    let junk = bytes[..<start]
    if !junk.elementsEqual([0xEF, 0xBB, 0xBF]), junk.contains(where: { !$0.isSpace }) {
      note(.junkAtStart, in: bytes, at: start)
    }
    linesBeforeStart += junk.count { $0 == UInt8(ascii: "\n") }
    line += linesBeforeStart
    hasStarted = true
    encoding = XMLInputFilter.declaredEncoding(bytes[start...])
    return Array(bytes[start...])
  }

  /// The maximum number of bytes before the first `<` that are kept.
  private static let lookahead = 1 << 16

  private mutating func note(_ finding: Finding, in bytes: [UInt8], at index: Int) {
    guard findings[finding] == nil else { return }
    findings[finding] = line + bytes[..<min(index, bytes.count)].count { $0 == UInt8(ascii: "\n") }
  }

  private static func declaredEncoding(_ bytes: ArraySlice<UInt8>) -> String? {
    let head = Array(bytes.prefix(200))
    guard XMLScan.starts(head, 0, with: "<?xml"), let end = XMLScan.find("?>", in: head, from: 0) else { return nil }
    var position = 5
    while position < end, let part = XMLScan.attribute(head, &position) {
      if head[part.name].elementsEqual("encoding".utf8) { return String(utf8: head[part.value]) }
    }
    return nil
  }

  /// Returns the number of bytes before an incomplete character at the end.
  private static func wholeCharacters(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? bytes.count - back : bytes.count
    }
    return bytes.count
  }

  private static func firstBadByte(_ bytes: [UInt8]) -> Int {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return 0
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func firstControl(_ bytes: [UInt8]) -> Int? {
    let span = bytes.span
    for index in span.indices where isControl(span, index) { return index }
    return nil
  }

  private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    let span = bytes.span
    var skip = 0
    for index in span.indices {
      if skip > 0 {
        skip -= 1
      } else if isControl(span, index) {
        skip = span[index] == 0xEF ? 2 : 0
      } else {
        kept.append(span[index])
      }
    }
    return kept
  }

  /// Whether a character is not allowed in XML: control characters other than white space, U+FFFE and U+FFFF.
  private static func isControl(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x20 { return !byte.isSpace }
    return byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }
}
