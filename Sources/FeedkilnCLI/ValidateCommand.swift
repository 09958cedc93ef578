import ArgumentParser
import FeedCore
import FeedValidator

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check feeds, and show what is wrong with them and what to do.",
    discussion: """
      Exit code 0 means clean, 1 that there are errors (with --strict, errors or warnings), 2 that a file could not be \
      read.

      EXAMPLES
        feedkiln validate feeds
        curl -s https://example.com/feed | feedkiln validate --format jsonl -
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var paths: [String]

  @Option(help: "How to report.")
  var format = Format.text

  @Flag(help: "Let warnings fail the run, too.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  func run() async throws {
    let printer = Printer()
    let validator = Validator(now: Machine.now)
    let inputs = FeedInputs(paths)
    for error in inputs.errors { printer.error("\(error)") }
    var unreadable = !inputs.errors.isEmpty
    var checked = 0
    var found: [Diagnostic] = []
    for path in inputs.files {
      do {
        let bytes = path == "-" ? try StandardStreams.readInput() : try FileSystem.read(path)
        let report = validator.validate(bytes, name: path)
        checked += 1
        found += report.diagnostics
        switch format {
        case .text: printer.show(report)
        case .jsonl: StandardStreams.write(JSONLinesReport().line(report))
        }
      } catch {
        printer.error("\(error)")
        unreadable = true
      }
    }
    if format == .text, !quiet, checked > 0 {
      printer.say("Checked \(Printer.count(checked, "feed")): \(Printer.count(found) ?? "all are valid")")
    }
    if unreadable { throw ExitCode.cannotRun }
    let limit = strict ? Severity.warning : .error
    if found.contains(where: { $0.severity >= limit }) { throw ExitCode.problems }
  }
}
