import FeedCore
import FeedSystem
import Testing

@Suite struct ParallelMapTests {
  @Test func `results are in the order of the input`() async {
    let squares = await parallelMap(Array(0..<1000), chunkSize: 7) { $0 * $0 }
    #expect(squares == (0..<1000).map { $0 * $0 })
    #expect(await parallelMap([Int]()) { $0 } == [])
  }

  @Test func `a stream is read only a little ahead of its results`() async {
    var given = 0
    var received: [Int] = []
    var furthest = 0
    await parallelMap(jobs: 3) { _ in
      guard given < 500 else { return .end }
      given += 1
      furthest = max(furthest, given - received.count)
      return .value(given)
    } transform: { (number: Int) in
      number
    } consume: { number in
      received.append(number)
    }
    #expect(received == Array(1...500))
    #expect(furthest <= 12)
  }

  @Test func `input is awaited only after all results are delivered`() async {
    var given = 0
    var received = 0
    var waits = 0
    await parallelMap(jobs: 4) { mayWait in
      guard mayWait else { return NextInput<Int>.later }
      #expect(given == received)
      waits += 1
      given += 1
      return given <= 20 ? .value(given) : .end
    } transform: { (number: Int) in
      number
    } consume: { _ in
      received += 1
    }
    #expect(received == 20)
    #expect(waits == 21)
  }
}
