import ArgumentParser
import FeedCore

/// A date and time on the command line.
enum Moment {
  @Sendable static func parse(_ argument: String) throws -> Timestamp {
    do {
      return try Timestamp(rfc3339: argument)
    } catch {
      throw ValidationError("it is no moment; write one as in 2027-01-01T00:00:00Z")
    }
  }
}
