import FeedCore

/// Escapes ampersands and `<` in text, the most frequent errors in handwritten XML.
///
/// Without this, an incremental parser would wait for the end of a reference that never comes.
struct XMLRepair {
  private enum State {
    case text
    /// The content of a construct with its own end, such as a CDATA section.
    case until(StaticString)
  }

  private var state = State.text
  /// The beginning of a construct that ends in the next chunk.
  private var rest: [UInt8] = []

  private static let longestReference = 12
  /// References by number, because libxml2 no longer replaces named references after an error.
  private static let references = ["amp": "&#38;", "lt": "&#60;", "gt": "&#62;", "quot": "&#34;", "apos": "&#39;"]

  /// Fixes a chunk.
  ///
  /// - Parameters:
  ///   - piece: The next bytes of the file.
  ///   - isLast: Whether the file ends with the chunk.
  ///   - found: Called for each fix with the bytes from its position on.
  /// - Returns: The fixed bytes, without an incomplete construct at the end.
  mutating func repair(
    _ piece: [UInt8], isLast: Bool, found: (_ finding: XMLInputFilter.Finding, _ remaining: ArraySlice<UInt8>) -> Void
  ) -> [UInt8] {
    let bytes = rest + piece
    rest = []
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var position = 0
    while position < bytes.count {
      switch state {
      case .until(let end):
        if let close = XMLScan.find(end, in: bytes, from: position) {
          result += bytes[position..<close + end.utf8CodeUnitCount]
          position = close + end.utf8CodeUnitCount
          state = .text
        } else {
          let kept = isLast ? bytes.count : max(position, bytes.count - end.utf8CodeUnitCount + 1)
          result += bytes[position..<kept]
          rest = Array(bytes[kept...])
          position = bytes.count
        }
      case .text:
        let start = XMLRepair.markup(bytes, from: position)
        result += bytes[position..<start]
        position = start
        guard start < bytes.count else { break }
        if !isLast, bytes.count - start < XMLRepair.longestReference {
          rest = Array(bytes[start...])
          position = bytes.count
        } else if bytes[start] == UInt8(ascii: "&") {
          let reference = XMLRepair.reference(bytes[start...])
          if reference == nil { found(.ampersand, bytes[start...]) }
          result.append(utf8: reference?.text ?? "&#38;")
          position = reference?.end ?? start + 1
        } else {
          let isTag = begin(bytes, start)
          if !isTag { found(.lessThan, bytes[start...]) }
          result.append(utf8: isTag ? "<" : "&#60;")
          position += 1
        }
      }
    }
    return result
  }

  /// Returns the position of the next `<` or `&`.
  private static func markup(_ bytes: [UInt8], from start: Int) -> Int {
    let span = bytes.span
    var index = start
    while index < span.count, span[index] != UInt8(ascii: "<"), span[index] != UInt8(ascii: "&") { index += 1 }
    return index
  }

  /// Returns a reference and its end, or `nil` if the ampersand is not part of a reference.
  private static func reference(_ bytes: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    guard let end = bytes.prefix(longestReference).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = bytes[(bytes.startIndex + 1)..<end]
    guard name.first == UInt8(ascii: "#") else { return references[String(utf8: name)].map { ($0, end + 1) } }
    let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    let isNumber = !digits.isEmpty && digits.allSatisfy { isHexadecimal ? $0.hexValue != nil : $0.isASCIIDigit }
    return isNumber ? (String(utf8: bytes[...end]), end + 1) : nil
  }

  /// Sets the state for the construct that begins at a `<`.
  ///
  /// Returns `false` if the `<` is text.
  private mutating func begin(_ bytes: [UInt8], _ start: Int) -> Bool {
    if XMLScan.starts(bytes, start, with: "<![CDATA[") {
      state = .until("]]>")
    } else if XMLScan.starts(bytes, start, with: "<!--") {
      state = .until("-->")
    } else if XMLScan.starts(bytes, start, with: "<?") {
      state = .until("?>")
    } else {
      guard start + 1 < bytes.count else { return false }
      let next = bytes[start + 1]
      return next.isASCIILetter || next >= 0x80 || "/!_:".utf8.contains(next)
    }
    return true
  }
}
