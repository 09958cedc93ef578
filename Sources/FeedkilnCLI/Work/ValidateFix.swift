import ArgumentParser
import FeedCore
import FeedSystem
import FeedValidator

/// The options for fixing feeds.
struct FixOptions: ParsableArguments {
  @Flag(name: .customLong("fix"), help: "Fix problems that have a safe fix.")
  var isOn = false

  @Flag(help: "With --fix, show the changes, without making them.")
  var dryRun = false

  @Option(help: "The URL of the feed, for its self link.", transform: URLArgument.parse)
  var feedURL: IRI?

  func validate() throws {
    if dryRun, !isOn { throw ValidationError("--dry-run needs --fix") }
  }

  /// Fixes a file and returns its new bytes.
  ///
  /// With `--dry-run`, prints the changes instead of writing the file.
  func fix(_ file: String, bytes: [UInt8], with validator: Validator, printer: Printer) throws -> [UInt8] {
    guard isOn else { return bytes }
    let outcome = FeedRepair(validator).repair(bytes, name: file)
    let remaining = outcome.remaining > 0 ? "\(outcome.remaining.counted("problem")) without a safe fix" : nil
    guard outcome.bytes != bytes else {
      if let remaining, !printer.isQuiet { printer.note("\(file): unchanged, \(remaining)") }
      return bytes
    }
    if dryRun {
      StandardStreams.write(UnifiedDiff.of(bytes, outcome.bytes, name: file))
    } else {
      // If the path is a symbolic link, its target is replaced, not the link.
      try FileSystem.replace(FileSystem.realPath(file) ?? file, with: outcome.bytes)
      if !printer.isQuiet {
        printer.note("\(file): \((outcome.done + [remaining].compactMap(\.self)).joined(separator: ", "))")
      }
    }
    return outcome.bytes
  }
}
