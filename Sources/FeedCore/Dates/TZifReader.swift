/// Reads the data block of a TZif file (RFC 9636, section 3).
struct TZifReader {
  struct Block {
    var transitions: [Int64] = []
    var offsets: [Int] = []
    var firstOffset = 0
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The 64-bit block where the file has one, else the 32-bit block.
  mutating func lastBlock() -> Block? {
    guard let first = block(timeSize: 4) else { return nil }
    guard bytes[4] >= UInt8(ascii: "2") else { return first }
    return block(timeSize: 8)
  }

  /// The POSIX rule behind the last block.
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

  /// A signed big-endian number.
  private func number(at offset: Int, size: Int) -> Int64 {
    var value: UInt64 = 0
    for byte in bytes[offset..<offset + size] { value = value << 8 | UInt64(byte) }
    return size == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
  }
}
