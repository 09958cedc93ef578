import Testing

@testable import FeedFetching

struct NetworkAddressTests {
  @Test(arguments: [
    [127, 0, 0, 1], [10, 1, 2, 3], [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 1, 1], [169, 254, 169, 254],
    [100, 64, 0, 1], [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255],
  ])
  func `IP addresses of private networks are private`(bytes: [UInt8]) {
    #expect(NetworkAddress(bytes: bytes).isPrivate)
    #expect(NetworkAddress(bytes: Array(repeating: 0, count: 10) + [0xFF, 0xFF] + bytes).isPrivate)
    #expect(NetworkAddress(bytes: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] + bytes).isPrivate)
    #expect(NetworkAddress(bytes: [0x20, 0x02] + bytes + Array(repeating: 0, count: 10)).isPrivate)
  }

  @Test(arguments: [[1, 1, 1, 1], [172, 32, 0, 1], [193, 168, 1, 1], [100, 128, 0, 1], [223, 255, 255, 255]])
  func `IP addresses of the internet are public`(bytes: [UInt8]) {
    #expect(!NetworkAddress(bytes: bytes).isPrivate)
    #expect(!NetworkAddress(bytes: Array(repeating: 0, count: 10) + [0xFF, 0xFF] + bytes).isPrivate)
  }

  @Test func `IPv6 has its own private networks`() {
    func address(_ first: UInt8, _ second: UInt8, last: UInt8 = 1) -> NetworkAddress {
      NetworkAddress(bytes: [first, second] + Array(repeating: 0, count: 13) + [last])
    }
    let isPrivate = [address(0, 0), address(0, 0, last: 0), address(0xFC, 0), address(0xFD, 1), address(0xFE, 0x80)]
    for address in isPrivate { #expect(address.isPrivate) }
    #expect(address(0xFF, 2).isPrivate)
    #expect(NetworkAddress(bytes: [0, 0x64, 0xFF, 0x9B, 0, 1, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8]).isPrivate)
    #expect(!address(0x20, 1).isPrivate && !address(0x26, 0).isPrivate)
  }
}
