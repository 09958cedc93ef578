import ArgumentParser
import FeedCore

/// The moment that a site is built for.
struct MomentOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The moment that decides what is in the future or expired (RFC 3339). (default: now)", valueName: "moment"),
    transform: MomentOption.parse)
  var now: Timestamp?

  @Sendable private static func parse(_ argument: String) throws -> Timestamp {
    do {
      return try Timestamp(rfc3339: argument)
    } catch {
      throw ValidationError("it is no moment; write one as in 2027-01-01T00:00:00Z")
    }
  }
}
