import FeedTesting
import Testing

@testable import FeedCore

@Suite struct InvalidUTF8Tests {
  private static let pieces: [[UInt8]] = [
    Array("a".utf8), Array("eight bytes".utf8), Array("é".utf8), Array("語".utf8), Array("𝄞".utf8), [0x80], [0xC3],
    [0xE2, 0x80],
    [0xF0, 0x9D, 0x84], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF],
  ]

  @Test(arguments: [UInt64(1), 2]) func `invalid UTF-8 is found where Swift finds it`(seed: UInt64) {
    var random = SplitMix(seed)
    for _ in 0..<4000 {
      let mostlyValid = Int.random(in: 0..<4, using: &random) > 0
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        let pieces = mostlyValid ? Self.pieces.prefix(5) : Self.pieces[...]
        bytes += pieces.randomElement(using: &random) ?? []
      }
      #expect(bytes.firstInvalidUTF8 == Self.expected(bytes), "\(bytes)")
    }
  }

  private static func expected(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
