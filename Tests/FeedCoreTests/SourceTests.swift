import FeedCore
import Testing

struct SourceTests {
  private let source = Source(name: "a.md", text: "ab\näöü x\r\n\n𝄞z")

  @Test(arguments: [
    (0, 1, 1), (2, 1, 3), (3, 2, 1), (5, 2, 2), (9, 2, 4), (13, 3, 1), (14, 4, 1), (18, 4, 2), (99, 4, 3),
  ])
  func `a byte offset has a line and a column in code points`(offset: Int, line: Int, column: Int) {
    let place = source.location(offset)
    #expect((place.line, place.column) == (line, column))
  }

  @Test func `a line and a column have a byte offset`() {
    #expect(source.location(line: 2, column: 4).byteOffset == 9)
    #expect(source.location(line: 4, column: 2).byteOffset == 18)
    #expect(source.location(line: 9, column: 9).line == 4)
  }

  @Test func `a line is returned without its line break`() {
    #expect(String(decoding: source.line(2), as: UTF8.self) == "äöü x")
    #expect(source.line(3).isEmpty)
    #expect(source.line(9).isEmpty)
  }
}
