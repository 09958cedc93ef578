import FeedCore
import FeedTesting
import Testing

@Suite struct JSONStringTests {
  private func json(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(json: text.utf8)
    return String(utf8: bytes)
  }

  @Test func `quotes, backslashes and control characters are escaped`() {
    #expect(json("a \"b\" \\ c") == #""a \"b\" \\ c""#)
    #expect(json("\n\r\t\u{0}\u{1F}\u{7F}") == #""\n\r\t\u0000\u001f\u007f""#)
    #expect(json("é\u{2028}😀/") == "\"é\u{2028}😀/\"")
    #expect(json("") == "\"\"")
  }

  @Test func `written strings can be read`() throws {
    var random = SplitMix(3)
    for _ in 0..<500 {
      let scalars = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x7F : 0x1_FFFF), using: &random))
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let bytes = Array(json(String(text)).utf8)
      var scanner = JSONScanner(bytes, 0..<bytes.count)
      let token = try scanner.next()
      guard case .string = token else {
        Issue.record("not a string: \(String(utf8: bytes))")
        continue
      }
      #expect(scanner.text == String(text))
      #expect(try scanner.next() == nil)
    }
  }

}
