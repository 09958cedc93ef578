import ArgumentParser
import FeedDocument

/// The limits for reading feeds, and the number of feeds that are checked concurrently.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Number of feeds to check in parallel. (default: the number of cores)", valueName: "number", visibility: .hidden))
  var jobs: Int?

  @Option(help: ArgumentHelp("Maximum size of a feed, in bytes.", visibility: .hidden))
  var maxBytes = ReadingLimits().bytes

  @Option(help: ArgumentHelp("Maximum number of problems per feed.", visibility: .hidden))
  var maxProblems = ReadingLimits().diagnostics

  func validate() throws {
    let numbers = [("--jobs", jobs ?? 1), ("--max-bytes", maxBytes), ("--max-problems", maxProblems)]
    for (name, number) in numbers where number < 1 {
      throw ValidationError("\(name) must be at least 1, not \(number)")
    }
    // libxml2 counts bytes in 32 bits.
    guard maxBytes <= Int(Int32.max) else {
      throw ValidationError("--max-bytes must be at most \(Int32.max), not \(maxBytes)")
    }
  }

  var limits: ReadingLimits {
    var limits = ReadingLimits()
    limits.bytes = maxBytes
    limits.diagnostics = maxProblems
    return limits
  }
}
