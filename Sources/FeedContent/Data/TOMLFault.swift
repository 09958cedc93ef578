import FeedCore

/// Finds the two mistakes in TOML at which toml++ ends the program: it takes for granted what it has not looked at.
struct TOMLFault {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// Open brackets of the value.
  private var depth = 0
  private var isInValue = false
  private var isAtStart = true

  /// Where a table's name does not begin as one, or a day's time is no number; what follows is not looked at.
  static func first(in bytes: ArraySlice<UInt8>) -> Int? {
    var scan = TOMLFault(bytes: bytes, index: bytes.startIndex)
    while scan.index < bytes.endIndex {
      if let fault = scan.step() { return fault }
    }
    return nil
  }

  private init(bytes: ArraySlice<UInt8>, index: Int) {
    self.bytes = bytes
    self.index = index
  }

  private mutating func step() -> Int? {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\n"):
      if depth == 0 { (isInValue, isAtStart) = (false, true) }
    case UInt8(ascii: "#"):
      index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      return nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      skipString(byte)
      isAtStart = false
      return nil
    case UInt8(ascii: "[") where isAtStart:
      if let fault = faultInHeader() { return fault }
      isAtStart = false
    case UInt8(ascii: "="): isInValue = true
    case UInt8(ascii: "["), UInt8(ascii: "{"): depth += isInValue ? 1 : 0
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "):
      if isInValue, isBehindDay, let fault = faultInTime(byte) { return fault }
      if byte != UInt8(ascii: " ") { isAtStart = false }
    default:
      if !byte.isSpace { isAtStart = false }
    }
    index += 1
    return nil
  }

  private func afterSpace(_ start: Int) -> Int {
    bytes[start...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.endIndex
  }

  private func faultInHeader() -> Int? {
    var next = afterSpace(index + 1)
    if next < bytes.endIndex, bytes[next] == UInt8(ascii: "[") { next = afterSpace(next + 1) }
    guard next < bytes.endIndex else { return nil }
    return bytes[next].isASCIIAlphanumeric || "-_\"'[]".utf8.contains(bytes[next]) ? nil : next
  }

  /// Whether `-01` stands before.
  private var isBehindDay: Bool {
    let before = bytes[..<index].suffix(3)
    return before.count == 3 && before.first == UInt8(ascii: "-") && before.dropFirst().allSatisfy(\.isASCIIDigit)
  }

  private func faultInTime(_ separator: UInt8) -> Int? {
    if separator != UInt8(ascii: " ") {
      return index + 1 < bytes.endIndex && !bytes[index + 1].isASCIIDigit ? index + 1 : nil
    }
    let next = afterSpace(index)
    guard next < bytes.endIndex, !"#\r\n,]}".utf8.contains(bytes[next]) else { return nil }
    return bytes[next].isASCIIDigit && next == index + 1 ? nil : next
  }

  private mutating func skipString(_ quote: UInt8) {
    let isLong = bytes[index...].starts(with: [quote, quote, quote])
    index += isLong ? 3 : 1
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      } else if isLong, bytes[index...].starts(with: [quote, quote, quote]) {
        // Up to two quotes may stand before those that end it.
        index = bytes[index...].firstIndex { $0 != quote } ?? bytes.endIndex
        return
      } else if !isLong, bytes[index] == quote || bytes[index] == UInt8(ascii: "\n") {
        index += bytes[index] == quote ? 1 : 0
        return
      }
      index += 1
    }
    index = min(index, bytes.endIndex)
  }
}
