import ArgumentParser
import FeedDocument

/// How much of a file is read, and how many files at a time.
struct LimitOptions: ParsableArguments {
  @Option(help: "Files that are checked at a time. (default: one a core)")
  var jobs: Int?

  @Option(help: "Bytes of a file that are read.")
  var maxBytes = ReadingLimits().bytes

  @Option(help: "Elements within one another that are read.")
  var maxDepth = ReadingLimits().depth

  @Option(help: "Problems of a file that are looked for.")
  var maxProblems = ReadingLimits().diagnostics

  func validate() throws {
    let numbers = [
      ("--jobs", jobs ?? 1), ("--max-bytes", maxBytes), ("--max-depth", maxDepth), ("--max-problems", maxProblems),
    ]
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
    limits.depth = maxDepth
    limits.diagnostics = maxProblems
    return limits
  }
}
