import FeedCore
import Testing

@testable import FeedSystem

/// XXH64 compared with its published test vectors (`xxhsum`’s self-check), and the text form of fingerprints.
@Suite struct FingerprintTests {
  /// The bytes of the self-check: the highest byte of each number of a series.
  private static let bytes: [UInt8] = {
    var number: UInt64 = 0x9E37_79B1
    return (0..<222).map { _ in
      defer { number = number &* 0x9E37_79B1_85EB_CA8D }
      return UInt8(truncatingIfNeeded: number >> 56)
    }
  }()

  @Test(
    arguments: [
      (0, 0, 0xEF46_DB37_51D8_E999), (0, 0x9E37_79B1, 0xAC75_FDA2_929B_17EF), (1, 0, 0xE934_A84A_DB05_2768),
      (1, 0x9E37_79B1, 0x5014_6076_43A9_B4C3), (4, 0, 0x9136_A0DC_A574_57EE), (14, 0, 0x8282_DCC4_994E_35C8),
      (14, 0x9E37_79B1, 0xC3BD_6BF6_3DEB_6DF0), (222, 0, 0xB641_AE8C_B691_C174),
      (222, 0x9E37_79B1, 0x20CB_8AB7_AE10_C14A),
    ] as [(Int, UInt64, UInt64)])
  func `the hash equals the published test vectors`(count: Int, seed: UInt64, expected: UInt64) {
    #expect(Self.bytes.prefix(count).withUnsafeBytes { XXH64.hash($0, seed: seed) } == expected)
  }

  @Test func `a fingerprint is the hash of its bytes in any collection, and can be read from its digits`() {
    #expect(Fingerprint("abc".utf8).description == "44bc2cf5ad770999")
    #expect(Fingerprint(AnySequence("abc".utf8)) == Fingerprint(Array("abc".utf8)))
    #expect(Fingerprint(hexadecimal: Array("44bc2cf5ad770999".utf8)[...]) == Fingerprint("abc".utf8))
    #expect(Fingerprint(hexadecimal: Array("44bc2cf5ad77099".utf8)[...]) == nil)
    #expect(Fingerprint(hexadecimal: Array("44bc2cf5ad77099x".utf8)[...]) == nil)
  }
}
