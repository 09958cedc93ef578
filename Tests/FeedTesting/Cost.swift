import Foundation
public import Testing

/// Expects that twice the size takes at most 2.3 times the processor time.
///
/// Half the size and twice the size are measured, so that the limit is 2.3 × 2.3: what disturbs one measurement by a
/// third does not exceed it, but quadratic work, which takes 16 times as long, does. Only the processor time of the
/// thread is measured. Other programs can still increase it, because they use the same caches. So the expectation fails
/// only if all measurements exceed the limit, with a longer pause before each.
///
/// - Parameters:
///   - size: the size between the two that are measured.
///   - work: the work to measure; its parameter is the size.
///   - sourceLocation: the location of a failure.
public func expectLinearCost(
  of size: Int, _ work: (Int) -> Void, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  var ratios: [Double] = []
  for attempt in 0..<8 {
    if attempt > 1 { sleep(UInt32(attempt)) }
    let short = processorTime { work(size / 2) }
    let long = processorTime { work(2 * size) }
    // The time of less than 1 ms of work is mostly overhead.
    let ratio = long / max(short, 0.001)
    if ratio <= 2.3 * 2.3 { return }
    ratios.append(ratio)
  }
  Issue.record("four times the size takes \(ratios) times as long", sourceLocation: sourceLocation)
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
