import Foundation

/// The time limit for expected events, which is generous because the machine may be busy.
public enum Patience {
  public static let seconds = 120

  /// Waits until a condition is true or the time limit is reached.
  ///
  /// - Parameter condition: the condition, which is tested every 20 ms.
  /// - Returns: whether the condition is true.
  @discardableResult public static func wait(until condition: () -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if condition() { return true }
      usleep(20_000)
    }
    return condition()
  }
}
