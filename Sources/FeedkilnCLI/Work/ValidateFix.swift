import ArgumentParser
import FeedCore
import FeedSystem
import FeedValidator

/// The switches that have feeds mended.
struct FixOptions: ParsableArguments {
  @Flag(name: .customLong("fix"), help: "Fix problems that have a safe fix.")
  var isOn = false

  @Flag(help: "With --fix, show the changes, without making them.")
  var dryRun = false

  @Option(help: "The URL of the feed, for its self link.")
  var address: Address?

  func validate() throws {
    if dryRun, !isOn { throw ValidationError("--dry-run needs --fix") }
  }

  /// Mends a file and gives its new bytes; with `--dry-run`, those that it would have.
  func mend(_ file: String, bytes: [UInt8], with validator: Validator, printer: Printer) throws -> [UInt8] {
    guard isOn else { return bytes }
    let outcome = FeedRepair(validator).repair(bytes, name: file)
    guard outcome.bytes != bytes else { return bytes }
    if dryRun {
      StandardStreams.write(UnifiedDiff.of(bytes, outcome.bytes, name: file))
    } else {
      // The file itself is replaced, and not a link to it.
      try FileSystem.replace(FileSystem.realPath(file) ?? file, with: outcome.bytes)
      if !printer.isQuiet { printer.note("\(file): \(outcome.done.joined(separator: ", "))") }
    }
    return outcome.bytes
  }
}
