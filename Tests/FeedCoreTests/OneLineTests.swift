import Testing

@testable import FeedCore

@Suite struct OneLineTests {
  @Test func `white space is reduced to single spaces`() {
    #expect(" a\t\r\n b\u{A0}\u{2003}c ".onOneLine == "a b c")
    #expect("".onOneLine == "")
    #expect("\u{3000}\n".onOneLine == "")
    #expect("é\u{85}ß 😀".onOneLine == "é ß 😀")
  }

  @Test func `each scalar is white space if Unicode says so`() {
    for value in UInt32(1)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let line = "a\(scalar)b".onOneLine
      let expected = scalar.properties.isWhitespace ? "a b" : "a\(scalar)b"
      if !line.utf8.elementsEqual(expected.utf8) { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}
