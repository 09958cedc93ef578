import Foundation

/// How long tests wait for what is meant to come: far longer than it takes, as they share the machine with many others.
public enum Patience {
  public static let seconds = 120

  /// Asks until something holds; false if it never does.
  @discardableResult public static func wait(until holds: () -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if holds() { return true }
      usleep(20_000)
    }
    return holds()
  }
}
