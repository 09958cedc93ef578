import FeedCore
import FeedSystem
import FeedTesting
import Testing

@Suite struct SpoolFileTests {
  @Test func `records are read at their ranges, in any order`() throws {
    var numbers = SplitMix(1)
    let spool = SpoolFile()
    var added: [(place: Range<Int>, bytes: [UInt8])] = []
    for number in 0..<300 {
      let count = number == 7 ? 300_000 : Int.random(in: 0..<4000, using: &numbers)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      added.append((try spool.append(bytes), bytes))
      if let (place, bytes) = added.randomElement(using: &numbers) {
        #expect(try spool.contents.bytes(at: place) == bytes)
      }
    }
    let contents = spool.contents
    _ = try spool.append([1, 2, 3])
    #expect(try added.allSatisfy { try contents.bytes(at: $0.place) == $0.bytes })
    for (place, bytes) in added.shuffled(using: &numbers) { #expect(try spool.contents.bytes(at: place) == bytes) }
  }
}
