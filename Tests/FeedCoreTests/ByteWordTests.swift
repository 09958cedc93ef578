import FeedTesting
import Testing

@testable import FeedCore

/// Operations on eight bytes at once agree with operations on single bytes.
@Suite struct ByteWordTests {
  @Test func `the properties of a word equal the properties of its bytes`() {
    var random = SplitMix(8)
    for _ in 0..<20_000 {
      // Few different bytes, so that the searched ones are frequent.
      let bytes = (0..<8).map { _ in
        [0x00, 0x09, 0x1F, 0x20, 0x22, 0x26, 0x3C, 0x3E, 0x41, 0x7F, 0x80, 0xBF, 0xC2, 0xEF, 0xFF].randomElement(
          using: &random) ?? UInt8(0)
      }
      let word = bytes.withUnsafeBytes { ByteChunk($0, at: 0) }
      #expect(word.isASCII == bytes.allSatisfy { $0 < 0x80 })
      #expect(word.continuationCount == bytes.count { $0 & 0xC0 == 0x80 })
      for limit in [1, 0x20, 0x7F, 0x80] as [UInt8] {
        let expected = bytes.contains { $0 < limit }
        #expect(word.contains(below: limit) == expected, "\(bytes) below \(limit)")
      }
      for byte in [0x00, 0x22, 0x7F, 0xC2, 0xFF] as [UInt8] {
        #expect(word.contains(byte) == bytes.contains(byte), "\(byte) in \(bytes)")
      }
      #expect(word.contains(0x3C, ignoring: 0b010) == (bytes.contains(0x3C) || bytes.contains(0x3E)))
      #expect(word.contains(0x26, ignoring: 0b100) == (bytes.contains(0x26) || bytes.contains(0x22)))
    }
  }

  @Test func `text of any length is read completely`() {
    for length in 0..<40 {
      for place in 0..<length {
        var text = [UInt8](repeating: 0x61, count: length)
        #expect(!text.contains(below: 0x20))
        text[place] = 0x1F
        #expect(text.contains(below: 0x20))
        text[place] = UInt8(ascii: "<")
        var escaped: [UInt8] = []
        escaped.append(escaping: text[...])
        let expected = text.flatMap { $0 == UInt8(ascii: "<") ? Array("&lt;".utf8) : [$0] }
        #expect(escaped == expected)
        var part: [UInt8] = []
        part.append(escaping: text[place...])
        #expect(part == Array("&lt;".utf8) + text[(place + 1)...])
      }
    }
  }

  @Test func `columns and lines are correct wherever a line begins`() {
    var random = SplitMix(9)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        ["a", "é", "字", "🍞", "\n"].randomElement(using: &random) ?? ""
      }.joined()
      let source = Source(name: "a.md", text: text)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(source.lineCount == lines.count)
      for (number, line) in lines.enumerated() {
        #expect(String(utf8: source.line(number + 1)) == line)
        let place = source.location(source.line(number + 1).endIndex)
        #expect((place.line, place.column) == (number + 1, line.unicodeScalars.count + 1))
      }
    }
  }
}
