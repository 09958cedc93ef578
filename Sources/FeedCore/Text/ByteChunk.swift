/// Eight bytes of a text, looked at together: most texts have nothing to be looked at byte by byte.
@frozen public struct ByteChunk: Sendable {
  @usableFromInline let value: UInt64

  /// The eight bytes that begin at an offset.
  @inlinable public init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    value = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  @inlinable init(repeating byte: UInt8) { value = UInt64(byte) &* 0x0101_0101_0101_0101 }
  @inlinable init(value: UInt64) { self.value = value }

  @inlinable public var isASCII: Bool { value & 0x8080_8080_8080_8080 == 0 }

  /// Whether any byte is less than a limit of at most 0x80.
  @inlinable public func holds(below limit: UInt8) -> Bool {
    (value &- ByteChunk(repeating: limit).value) & ~value & 0x8080_8080_8080_8080 != 0
  }

  /// Whether any byte is another; bits that are to be ignored are set in both.
  @inlinable public func holds(_ byte: UInt8, ignoring bits: UInt8 = 0) -> Bool {
    let difference = (value | ByteChunk(repeating: bits).value) ^ ByteChunk(repeating: byte | bits).value
    return ByteChunk(value: difference).holds(below: 1)
  }

  /// How many bytes go on with a code point of UTF-8 that began before them.
  @inlinable public var continuationCount: Int {
    let bits = (value & ~(value << 1) & 0x8080_8080_8080_8080) >> 7
    // The highest byte of the product is the sum of all.
    return Int((bits &* 0x0101_0101_0101_0101) >> 56)
  }
}

extension UnsafeRawBufferPointer {
  /// Goes over eight bytes at a time as long as none of them matters; fewer than eight at the end are left.
  @inlinable package func skipChunks(from start: Int, to end: Int, while isQuiet: (ByteChunk) -> Bool) -> Int {
    var position = start
    while position + 8 <= end, isQuiet(ByteChunk(self, at: position)) { position += 8 }
    return position
  }
}

extension [UInt8] {
  /// Whether any byte is less than a limit of at most 0x80.
  package func holds(below limit: UInt8) -> Bool {
    withUnsafeBytes { text in
      text[text.skipChunks(from: 0, to: text.count) { !$0.holds(below: limit) }...].contains { $0 < limit }
    }
  }

  /// Where a byte stands first, from an index on.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { text in
      var index = text.skipChunks(from: start, to: text.count) { !$0.holds(byte) }
      while index < text.count, text[index] != byte { index += 1 }
      return index < text.count ? index : nil
    }
  }
}
