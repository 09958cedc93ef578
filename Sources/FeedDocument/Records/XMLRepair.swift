import FeedCore

/// Mends what XML written by hand or by half gets wrong most: ampersands and `<` that begin nothing mean themselves.
///
/// A parser that reads in pieces would wait for the end of such a reference for ever.
struct XMLRepair {
  private enum State {
    case text
    /// What lasts until an end of its own, such as a CDATA section.
    case until(StaticString)
  }

  private var state = State.text
  /// The beginning of something whose end is in the next piece.
  private var rest: [UInt8] = []

  private static let longestReference = 12
  /// By number, since libxml2 no longer knows their names once it has met a mistake.
  private static let references = ["amp": "&#38;", "lt": "&#60;", "gt": "&#62;", "quot": "&#34;", "apos": "&#39;"]

  /// Mends a piece; `found` is told where something was mended.
  mutating func mend(
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

  /// Where the next `<` or `&` stands.
  private static func markup(_ bytes: [UInt8], from start: Int) -> Int {
    let span = bytes.span
    var index = start
    while index < span.count, span[index] != UInt8(ascii: "<"), span[index] != UInt8(ascii: "&") { index += 1 }
    return index
  }

  /// A reference to a character, and where it ends; `nil` where an ampersand begins none.
  private static func reference(_ bytes: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    guard let end = bytes.prefix(longestReference).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = bytes[(bytes.startIndex + 1)..<end]
    guard name.first == UInt8(ascii: "#") else { return references[String(utf8: name)].map { ($0, end + 1) } }
    let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    let isNumber = !digits.isEmpty && digits.allSatisfy { isHexadecimal ? $0.hexValue != nil : $0.isASCIIDigit }
    return isNumber ? (String(utf8: bytes[...end]), end + 1) : nil
  }

  /// Enters what begins at a `<`; false where nothing does.
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
