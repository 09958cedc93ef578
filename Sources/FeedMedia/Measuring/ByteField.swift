import FeedCore
import FeedSystem

/// A few bytes of an untrusted file.
///
/// Reading outside of them gives `nil`.
struct ByteField {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns a big-endian number, or `nil` if it exceeds `Int`.
  func big(_ offset: Int, _ count: Int) -> Int? {
    number(offset, count: count) { $0 }
  }

  /// Returns a little-endian number.
  func little(_ offset: Int, _ count: Int) -> Int? {
    number(offset, count: count) { $0.reversed() }
  }

  func text(_ offset: Int, _ count: Int) -> String? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return String(utf8: bytes[offset..<offset + count])
  }

  func begins(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }

  private func number(_ offset: Int, count: Int, order: ([UInt8]) -> [UInt8]) -> Int? {
    guard offset >= 0, offset + count <= bytes.count, count <= 8 else { return nil }
    let value = order(Array(bytes[offset..<offset + count])).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }
}

extension OpenFile {
  func field(at offset: Int, count: Int) throws(FileError) -> ByteField {
    ByteField(try bytes(at: offset, count: count))
  }
}
