import Testing

@testable import FeedFetching

/// The bounds of all private networks: the first and last addresses are private, and their outer neighbors are not.
@Suite struct PrivateNetworkTests {
  /// The networks of IPv4 that are not public, with their last addresses (IANA’s registry of special-purpose addresses).
  static let networks: [(first: [UInt8], last: [UInt8])] = [
    ([0, 0, 0, 0], [0, 255, 255, 255]), ([10, 0, 0, 0], [10, 255, 255, 255]), ([100, 64, 0, 0], [100, 127, 255, 255]),
    ([127, 0, 0, 0], [127, 255, 255, 255]), ([169, 254, 0, 0], [169, 254, 255, 255]),
    ([172, 16, 0, 0], [172, 31, 255, 255]), ([192, 0, 0, 0], [192, 0, 0, 255]),
    ([192, 168, 0, 0], [192, 168, 255, 255]), ([198, 18, 0, 0], [198, 19, 255, 255]),
    ([224, 0, 0, 0], [255, 255, 255, 255]),
  ]

  private static func number(_ bytes: [UInt8]) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  private static func bytes(_ number: Int) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(number >> $0 & 0xFF) }
  }

  @Test(arguments: networks.indices)
  func `a network of IPv4 is private from its first to its last address`(index: Int) {
    let (first, last) = Self.networks[index]
    for bytes in [first, last] { #expect(isPrivateEverywhere(bytes) == [true], "\(bytes)") }
    for number in [Self.number(first) - 1, Self.number(last) + 1] where (0..<1 << 32).contains(number) {
      #expect(isPrivateEverywhere(Self.bytes(number)) == [false], "\(Self.bytes(number))")
    }
  }

  /// Returns whether an address is private: as IPv4, and in each form of IPv6 that contains IPv4.
  private func isPrivateEverywhere(_ bytes: [UInt8]) -> Set<Bool> {
    let zeros = [UInt8](repeating: 0, count: 16)
    let forms: [[UInt8]] = [
      bytes, zeros[..<10] + [0xFF, 0xFF] + bytes, [0, 0x64, 0xFF, 0x9B] + zeros[..<8] + bytes,
      [0x20, 0x02] + bytes + zeros[..<10], [0x20, 0x02] + bytes + [8, 8, 8, 8, 8, 8, 8, 8, 8, 8],
    ]
    return Set(forms.map { NetworkAddress(bytes: $0).isPrivate })
  }

  /// Addresses of IPv6 by their first four groups; the others are 0, but for the last, which is 1.
  static let addresses: [(groups: [UInt16], isPrivate: Bool)] = [
    ([0, 0, 0, 0], true), ([0, 0, 0, 1], false), ([0x0064, 0xFF9B, 1, 0], true), ([0x0064, 0xFF9B, 1, 0xFFFF], true),
    ([0x0064, 0xFF9B, 2, 0], false), ([0x0064, 0xFF9A, 0, 0], false), ([0x2001, 0x0DB9, 0, 0], false),
    ([0x2001, 0, 0, 0], false), ([0x2003, 0x0A00, 0, 0], false), ([0x2606, 0, 0, 0], false),
    ([0xFBFF, 0xFFFF, 0, 0], false), ([0xFC00, 0, 0, 0], true), ([0xFDFF, 0xFFFF, 0, 0], true),
    ([0xFE00, 0, 0, 0], false),
    ([0xFE7F, 0xFFFF, 0, 0], false), ([0xFE80, 0, 0, 0], true), ([0xFEBF, 0xFFFF, 0, 0], true),
    ([0xFEC0, 0, 0, 0], true),
    ([0xFEFF, 0xFFFF, 0, 0], true), ([0xFF00, 0, 0, 0], true), ([0xFFFF, 0xFFFF, 0, 0], true),
  ]

  @Test(arguments: addresses.indices)
  func `the networks of IPv6 have exact bounds`(index: Int) {
    let (groups, isPrivate) = Self.addresses[index]
    let bytes = (groups + [0, 0, 0, 1]).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(NetworkAddress(bytes: bytes).isPrivate == isPrivate, "\(groups.map { String($0, radix: 16) })")
  }

  @Test func `IPv4 in the last bytes of IPv6 is private only after the prefix of a translator`() {
    let zeros = [UInt8](repeating: 0, count: 12)
    #expect(NetworkAddress(bytes: zeros + [8, 8, 8, 8]).isPrivate)
    #expect(NetworkAddress(bytes: zeros[..<10] + [0xFF, 0xFE, 8, 8, 8, 8]).isPrivate == false)
    #expect(NetworkAddress(bytes: zeros[..<10] + [0xFF, 0xFF, 8, 8, 8, 8]).isPrivate == false)
    #expect(NetworkAddress(bytes: [0x20, 0x01] + zeros[..<10] + [10, 0, 0, 1]).isPrivate == false)
  }

  @Test(arguments: [0, 3, 5, 15, 17]) func `an address of another length is private`(count: Int) {
    #expect(NetworkAddress(bytes: [UInt8](repeating: 8, count: count)).isPrivate)
  }
}
