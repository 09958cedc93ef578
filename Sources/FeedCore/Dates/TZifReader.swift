/// Reads the data blocks of a TZif file (RFC 9636, section 3).
struct TZifReader {
  struct Block {
    var transitions: [Int64] = []
    var offsets: [Int] = []
    var firstOffset = 0
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads the 64-bit block, or the 32-bit block of a version 1 file; returns `nil` if the file is invalid.
  mutating func lastBlock() -> Block? {
    guard let first = block(timeSize: 4) else { return nil }
    guard bytes[4] >= UInt8(ascii: "2") else { return first }
    return block(timeSize: 8)
  }

  /// Returns the POSIX rule after the last block; empty if there is none.
  func footer() -> ArraySlice<UInt8> {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\n"),
      let end = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "\n"))
    else { return [] }
    return bytes[(position + 1)..<end]
  }

  private mutating func block(timeSize: Int) -> Block? {
    guard bytes.count >= position + 44, bytes[position..<position + 4].elementsEqual("TZif".utf8) else { return nil }
    let counts = (0..<6).map { Int(number(at: position + 20 + $0 * 4, size: 4)) }
    let (indicators, standards, leaps, times, types, names) =
      (counts[0], counts[1], counts[2], counts[3], counts[4], counts[5])
    let start = position + 44
    let indexes = start + times * timeSize
    let records = indexes + times
    let end = records + types * 6 + names + leaps * (timeSize + 4) + standards + indicators
    guard counts.allSatisfy({ $0 >= 0 && $0 < 1 << 20 }), types > 0, end <= bytes.count else { return nil }
    let offsets = (0..<types).map { Int(number(at: records + $0 * 6, size: 4)) }
    var result = Block(firstOffset: offsets[0])
    for index in 0..<times {
      let type = Int(bytes[indexes + index])
      guard type < types else { return nil }
      result.transitions.append(number(at: start + index * timeSize, size: timeSize))
      result.offsets.append(offsets[type])
    }
    position = end
    return result
  }

  /// Returns a signed big-endian number of 4 or 8 bytes.
  private func number(at offset: Int, size: Int) -> Int64 {
    var value: UInt64 = 0
    for byte in bytes[offset..<offset + size] { value = value << 8 | UInt64(byte) }
    return size == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
  }
}
