import FeedCore

/// The XXH64 hash of bytes, with seed 0: it recognizes a text again, but does not protect it.
package struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  package let value: UInt64

  package init(_ bytes: some Sequence<UInt8>) {
    value =
      bytes.withContiguousStorageIfAvailable { XXH64.hash(UnsafeRawBufferPointer($0)) }
      ?? Array(bytes).withUnsafeBytes { XXH64.hash($0) }
  }

  /// A fingerprint of a text that does not depend on whether its lines end with CR LF or LF.
  package init(ofText bytes: ArraySlice<UInt8>) {
    guard bytes.contains(UInt8(ascii: "\r")) else {
      self.init(bytes)
      return
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, byte) in zip(bytes.indices, bytes) {
      let isEnd = byte == UInt8(ascii: "\r") && index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "\n")
      if !isEnd { text.append(byte) }
    }
    self.init(text)
  }

  package init(value: UInt64) { self.value = value }

  /// Creates the fingerprint of all properties of a value, of any type; sets and dictionaries count in any order.
  ///
  /// Reflection is slow: describe a value once per run, not once per file.
  package init(describing value: Any) {
    var writer = BinaryWriter(room: 4096)
    Fingerprint.describe(value, to: &writer)
    self.init(writer.bytes)
  }

  private static func describe(_ value: Any, to writer: inout BinaryWriter) {
    if let text = value as? String { return writer.write(text) }
    let mirror = Mirror(reflecting: value)
    // Time zones have hundreds of transitions.
    if mirror.displayStyle == .collection, let numbers = value as? [Int64] { return writer.write(numbers.description) }
    if mirror.displayStyle == .collection, let numbers = value as? [Int] { return writer.write(numbers.description) }
    guard !mirror.children.isEmpty else { return writer.write(String(describing: value)) }
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set {
      writer.write(mirror.children.map { Fingerprint(describing: $0.value).value }.sorted()) {
        $0.write(Fingerprint(value: $1))
      }
    } else {
      writer.write(Array(mirror.children)) {
        $0.write($1.label)
        describe($1.value, to: &$0)
      }
    }
  }

  /// Reads what `description` writes.
  package init?(hexadecimal text: ArraySlice<UInt8>) {
    guard text.count == 16 else { return nil }
    var value: UInt64 = 0
    for byte in text {
      guard let digit = byte.hexValue else { return nil }
      value = value << 4 | UInt64(digit)
    }
    self.value = value
  }

  package var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(utf8: bytes)
  }

  /// Appends sixteen hexadecimal digits.
  package func write(to bytes: inout [UInt8]) { bytes.append(hexadecimal: value, width: 16) }
}
