import Foundation
public import Testing

/// Expects that work on twice as much takes at most 2.3 times the time, and is done soon.
///
/// Only the processor time of the thread counts. Other programs still make it longer, so an excess must repeat itself.
public func expectLinearCost(
  of size: Int, _ work: (Int) -> Void, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  var ratios: [Double] = []
  for _ in 0..<5 {
    let single = processorTime { work(size) }
    let double = processorTime { work(2 * size) }
    // Times of less than 2 ms are mostly those of the measurement.
    let ratio = double / max(single, 0.002)
    if ratio <= 2.3 { return }
    ratios.append(ratio)
  }
  Issue.record("twice the size takes \(ratios) times as long", sourceLocation: sourceLocation)
}

/// The seconds that this thread worked.
private func processorTime(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  work()
  return now() - start
}
