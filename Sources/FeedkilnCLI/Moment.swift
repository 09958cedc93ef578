import ArgumentParser
import FeedCore

/// A date and time on the command line.
struct Moment: ExpressibleByArgument {
  let timestamp: Timestamp

  init?(argument: String) {
    guard let timestamp = try? Timestamp(rfc3339: argument) else { return nil }
    self.timestamp = timestamp
  }
}
