/// Eight bytes of text, checked together for speed.
@frozen public struct ByteChunk: Sendable {
  @usableFromInline let value: UInt64

  /// Creates a chunk from the eight bytes that begin at an offset.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - offset: The offset of the first byte; at least eight bytes must follow it.
  @inlinable public init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    value = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  @inlinable init(repeating byte: UInt8) { value = UInt64(byte) &* 0x0101_0101_0101_0101 }
  @inlinable init(value: UInt64) { self.value = value }

  /// Whether all bytes are ASCII.
  @inlinable public var isASCII: Bool { value & 0x8080_8080_8080_8080 == 0 }

  /// Returns whether any byte is less than a limit.
  ///
  /// - Parameter limit: The limit, at most 0x80.
  /// - Returns: Whether there is such a byte.
  @inlinable public func contains(below limit: UInt8) -> Bool {
    (value &- ByteChunk(repeating: limit).value) & ~value & 0x8080_8080_8080_8080 != 0
  }

  /// Returns whether any byte equals another.
  ///
  /// - Parameters:
  ///   - byte: The byte to find.
  ///   - bits: The bits in which the bytes may differ.
  /// - Returns: Whether there is such a byte.
  @inlinable public func contains(_ byte: UInt8, ignoring bits: UInt8 = 0) -> Bool {
    let difference = (value | ByteChunk(repeating: bits).value) ^ ByteChunk(repeating: byte | bits).value
    return ByteChunk(value: difference).contains(below: 1)
  }

  /// The number of UTF-8 continuation bytes.
  @inlinable public var continuationCount: Int {
    let bits = (value & ~(value << 1) & 0x8080_8080_8080_8080) >> 7
    // The highest byte of the product is the sum of all bytes.
    return Int((bits &* 0x0101_0101_0101_0101) >> 56)
  }
}

extension UnsafeRawBufferPointer {
  /// Returns the start of the first chunk that fails a test, or of the last bytes if fewer than eight remain.
  @inlinable package func skipChunks(from start: Int, to end: Int, while isQuiet: (ByteChunk) -> Bool) -> Int {
    var position = start
    while position + 8 <= end, isQuiet(ByteChunk(self, at: position)) { position += 8 }
    return position
  }
}

extension [UInt8] {
  /// Returns whether any byte is less than a limit of at most 0x80.
  package func contains(below limit: UInt8) -> Bool {
    withUnsafeBytes { text in
      text[text.skipChunks(from: 0, to: text.count) { !$0.contains(below: limit) }...].contains { $0 < limit }
    }
  }
}
