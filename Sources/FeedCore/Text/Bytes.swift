extension [UInt8] {
  @inlinable
  package mutating func append(utf8 text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends a number in decimal, padded with zeros to a width.
  package mutating func append(decimal number: Int, width: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var place: UInt = 1
    var digits = 1
    while digits < width || number.magnitude / place >= 10 {
      place *= 10
      digits += 1
    }
    while place > 0 {
      append(UInt8(ascii: "0") + UInt8(number.magnitude / place % 10))
      place /= 10
    }
  }
}

extension String {
  /// Decodes UTF-8; invalid bytes become U+FFFD.
  @inlinable package init(utf8 bytes: some Collection<UInt8>) {
    self.init(decoding: bytes, as: UTF8.self)
  }

  /// Decodes UTF-8; invalid bytes become U+FFFD.
  package init(utf8 bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// Returns whether the text precedes another in the order of their UTF-8 bytes.
  package func isBefore(_ other: String) -> Bool {
    let isBefore = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { others in
        let order = order(UnsafeRawBufferPointer(mine), UnsafeRawBufferPointer(others))
        return order == 0 ? mine.count < others.count : order < 0
      }
    }
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension String {
  /// The parts of a path between slashes, without empty parts.
  package var segments: [Substring] {
    // Only in other text can a slash be a part of a character.
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(separator: "/") }
    return utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }
}

extension UInt8 {
  @inlinable package var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  @inlinable package var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
  /// Whether the byte is white space in XML and JSON: space, tab, line feed or carriage return.
  @inlinable package var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
  @inlinable package var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }

  /// The value of a hexadecimal digit, or `nil` if the byte is not one.
  @inlinable package var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension Collection<UInt8> where SubSequence: Collection<UInt8> {
  /// The bytes without white space at either end.
  @inlinable package func trimmingSpace() -> SubSequence where Self: BidirectionalCollection {
    var part = self[...]
    while let first = part.first, first.isSpace { part = part.dropFirst() }
    while let last = part.last, last.isSpace { part = part.dropLast() }
    return part
  }
}
