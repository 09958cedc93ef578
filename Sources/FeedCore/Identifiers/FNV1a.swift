/// The 64-bit FNV-1a hash, for short names that must never change.
package struct FNV1a: Sendable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// Hashes the UTF-8 of a string.
  package init(_ text: String) { add(text.utf8) }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// The hash as sixteen lowercase hexadecimal digits.
  package var hexadecimal: String {
    var bytes: [UInt8] = []
    bytes.append(hexadecimal: value, width: 16)
    return String(utf8: bytes)
  }
}
