/// An IP address: 4 bytes for IPv4, 16 for IPv6.
struct NetworkAddress: Sendable, Hashable {
  let bytes: [UInt8]

  /// Whether the address is not public (IANA’s registries of special-purpose addresses).
  var isPrivate: Bool {
    switch bytes.count {
    case 4: return Self.isPrivate(bytes[0], b: bytes[1], c: bytes[2])
    case 16:
      if let inner { return inner.isPrivate }
      // ::/96 with :: and ::1, 64:ff9b:1::/48, fc00::/7, fe80::/10 and fec0::/10, ff00::/8.
      return bytes[..<12].allSatisfy { $0 == 0 } || bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFF
        || bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01])
        || (bytes[0] == 0xFE && bytes[1] & 0x80 != 0)
    default: return true
    }
  }

  /// The IPv4 address embedded in an IPv6 address: ::ffff:0:0/96, 64:ff9b::/96 or 2002::/16.
  private var inner: NetworkAddress? {
    if bytes.starts(with: [0x20, 0x02]) { return NetworkAddress(bytes: Array(bytes[2..<6])) }
    let prefixes: [[UInt8]] = [
      Array(repeating: 0, count: 10) + [0xFF, 0xFF], [0x00, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8),
    ]
    return prefixes.contains { bytes.starts(with: $0) } ? NetworkAddress(bytes: Array(bytes[12...])) : nil
  }

  private static func isPrivate(_ a: UInt8, b: UInt8, c: UInt8) -> Bool {
    switch (a, b, c) {
    case (0, _, _), (10, _, _), (127, _, _), (169, 254, _), (192, 168, _), (192, 0, 0): true
    case (100, 64...127, _), (172, 16...31, _), (198, 18...19, _), (224..., _, _): true
    default: false
    }
  }
}
