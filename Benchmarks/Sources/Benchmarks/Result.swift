/// The result of a contest: the medians of its runs.
struct Result: Sendable {
  let contest: Contest
  let own: Side
  /// The peer’s medians, or `nil` if it is not installed.
  let peer: Side?

  struct Side: Sendable {
    let wall: Double
    let processor: Double
    let peakBytes: Int

    init(_ runs: [Run]) {
      wall = Side.median(runs.map(\.wall))
      processor = Side.median(runs.map(\.processor))
      peakBytes = runs.map(\.peakBytes).max() ?? 0
    }

    private static func median(_ values: [Double]) -> Double {
      let sorted = values.sorted()
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
  }

  /// Runs both sides alternately, so that other load affects both; the first run of each is discarded.
  init(of contest: Contest, runs: Int) throws {
    _ = try contest.command.run()
    let hasPeer = (try? contest.peer.run()) != nil
    var own: [Run] = []
    var peer: [Run] = []
    for _ in 0..<runs {
      own.append(try contest.command.run())
      if hasPeer { peer.append(try contest.peer.run()) }
    }
    self.contest = contest
    self.own = Side(own)
    self.peer = hasPeer ? Side(peer) : nil
  }
}
