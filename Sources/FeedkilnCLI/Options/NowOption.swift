import ArgumentParser
import FeedCore

/// The time for which a site is built.
struct NowOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Treat this time as now (RFC 3339).", valueName: "time"),
    transform: NowOption.parse)
  var now: Timestamp?

  @Sendable private static func parse(_ argument: String) throws -> Timestamp {
    do {
      return try Timestamp(rfc3339: argument)
    } catch {
      throw ValidationError("not a time; write one such as 2027-01-01T00:00:00Z")
    }
  }
}
