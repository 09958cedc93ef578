import Foundation
public import Testing

/// Expects that twice the size takes at most 2.3 times the processor time.
///
/// Only the processor time of the thread is measured. Other programs can still increase it, so the expectation fails
/// only if five measurements exceed the limit.
///
/// - Parameters:
///   - size: the smaller size.
///   - work: the work to measure; its parameter is the size.
///   - sourceLocation: the location of a failure.
public func expectLinearCost(
  of size: Int, _ work: (Int) -> Void, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  var ratios: [Double] = []
  for _ in 0..<5 {
    let single = processorTime { work(size) }
    let double = processorTime { work(2 * size) }
    // The time of less than 2 ms of work is mostly overhead.
    let ratio = double / max(single, 0.002)
    if ratio <= 2.3 { return }
    ratios.append(ratio)
  }
  Issue.record("twice the size takes \(ratios) times as long", sourceLocation: sourceLocation)
}

/// Returns the seconds of processor time that this thread used.
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
