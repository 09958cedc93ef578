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

  /// Adds all parts of a value of any type; unordered collections give the same result in any order.
  package init(describing value: Any) { self.init(Fingerprint.description(of: value).utf8) }

  private static func description(of value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return String(reflecting: value) }
    var parts = mirror.children.map { "\($0.label ?? ""):\(description(of: $0.value))" }
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set { parts.sort() }
    return "\(mirror.subjectType)(\(parts.joined(separator: ",")))"
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
