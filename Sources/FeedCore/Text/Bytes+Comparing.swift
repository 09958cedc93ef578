#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Compares two texts byte by byte, up to the end of the shorter one.
///
/// - Returns: A negative number if the first precedes the second, 0 if they are equal, else a positive number.
func order(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
  let count = min(one.count, other.count)
  guard count > 0, let one = one.baseAddress, let other = other.baseAddress else { return 0 }
  return Int(memcmp(one, other, count))
}

extension [UInt8] {
  /// Returns the first index of a byte at or after a start, or `nil` if there is none.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { text in
      guard start < text.count, let first = text.baseAddress,
        let found = memchr(first + start, Int32(byte), text.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - first
    }
  }
}

extension ArraySlice<UInt8> {
  /// Returns whether two texts are equal byte by byte.
  package func hasSameBytes(as other: ArraySlice<UInt8>) -> Bool {
    withUnsafeBytes { mine in other.withUnsafeBytes { mine.count == $0.count && order(mine, $0) == 0 } }
  }
}
