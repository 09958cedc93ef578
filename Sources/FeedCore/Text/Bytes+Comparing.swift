#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The order of two texts' bytes, up to the end of the shorter one: negative where the first comes before the other.
func order(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
  let count = min(one.count, other.count)
  guard count > 0, let one = one.baseAddress, let other = other.baseAddress else { return 0 }
  return Int(memcmp(one, other, count))
}

extension ArraySlice<UInt8> {
  /// Whether two texts are the same byte for byte.
  package func hasSameBytes(as other: ArraySlice<UInt8>) -> Bool {
    withUnsafeBytes { mine in other.withUnsafeBytes { mine.count == $0.count && order(mine, $0) == 0 } }
  }
}
