import FeedCore
import Foundation
import Testing

@testable import FeedSystem

@Suite struct LineReaderTests {
  private func lines(_ text: String, limit: Int = 100) throws -> [String] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    var reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: limit)
    var lines: [String] = []
    while case .value(let line) = reader.next(mayWait: true) {
      lines.append("\(line.number) \(String(utf8: line.bytes))\(line.isCut ? "…" : "")")
    }
    return lines
  }

  @Test func `lines end at line feeds, which the last one may lack`() throws {
    #expect(try lines("a\n\nb\r\nc") == ["1 a", "2 ", "3 b\r", "4 c"])
    #expect(try lines("") == [])
    #expect(try lines("a\n") == ["1 a"])
  }

  @Test func `a line beyond the limit is truncated, and the next one is complete`() throws {
    #expect(try lines("abcdef\nxy\n", limit: 3) == ["1 abc…", "2 xy"])
    #expect(try lines("ab\nabc\nabcd\nabc", limit: 3) == ["1 ab", "2 abc", "3 abc…", "4 abc"])
    #expect(try lines("abcd", limit: 3) == ["1 abc…"])
    let long = String(repeating: "z", count: 60_000)
    #expect(try lines("\(long)\nxy", limit: 3) == ["1 zzz…", "2 xy"])
  }

  @Test func `the reader reports that no complete line is available yet`() throws {
    let pipe = Pipe()
    var reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: 100)
    try pipe.fileHandleForWriting.write(contentsOf: Data("half".utf8))
    guard case .later = reader.next(mayWait: false) else { throw Unexpected() }
    try pipe.fileHandleForWriting.write(contentsOf: Data(" a line\n".utf8))
    guard case .value(let line) = reader.next(mayWait: false) else { throw Unexpected() }
    #expect(String(utf8: line.bytes) == "half a line")
  }

  private struct Unexpected: Error {}
}
