extension [UInt8] {
  /// Appends a number in hexadecimal, padded with zeros to a width.
  package mutating func append(hexadecimal number: UInt64, width: Int, uppercase: Bool = false) {
    let letters = UInt8(ascii: uppercase ? "A" : "a") - 10
    let digits = Swift.max(width, (UInt64.bitWidth - number.leadingZeroBitCount + 3) / 4)
    for index in (0..<digits).reversed() {
      let digit = UInt8(truncatingIfNeeded: number >> UInt64(index * 4) & 15)
      append(digit + (digit < 10 ? UInt8(ascii: "0") : letters))
    }
  }
}

extension String {
  /// Creates the hexadecimal form of a number, padded with zeros to a width.
  package init(hexadecimal number: UInt64, width: Int, uppercase: Bool = false) {
    var bytes: [UInt8] = []
    bytes.append(hexadecimal: number, width: width, uppercase: uppercase)
    self.init(utf8: bytes)
  }
}
