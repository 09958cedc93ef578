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
        feedkiln validate --site site.toml
        feedkiln validate --fix --dry-run feed.xml
        feedkiln validate https://example.com/feed
        curl -s https://example.com/feed | feedkiln validate --format jsonl -
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Argument(help: "Files, folders, addresses, or - for standard input.", completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "Sites") var siteOptions: SiteOptions

  @Option(help: "How to report.")
  var format = Format.text

  @Flag(help: "Let warnings fail the run, too.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  @OptionGroup(title: "Mending") var fixOptions: FixOptions
  @OptionGroup(title: "Fetching") var fetchOptions: FetchOptions

  func validate() throws {
    if fixOptions.isOn, paths.contains(where: { $0 == "-" || FetchOptions.isAddress($0) }) {
      throw ValidationError("--fix needs files")
    }
    if fixOptions.address != nil, paths.count != 1 { throw ValidationError("--address is for one feed") }
    if paths.isEmpty, siteOptions.settings == nil { throw ValidationError("name the feeds to check, or a --site") }
  }

  func run() async throws {
    let printer = Printer()
    var validator = Validator(now: Machine.now, address: fixOptions.address?.iri)
    let site = try siteOptions.load(printer)
    let inputs = FeedInputs(paths.isEmpty ? [site?.output].compactMap(\.self) : paths)
    validator.gathersFacts = site != nil || inputs.files.count > 1
    var together = FeedsTogether(site)
    for error in inputs.errors { printer.error("\(error)") }
    var unreadable = !inputs.errors.isEmpty
    var checked = 0
    var found: [Diagnostic] = []
    for path in inputs.files {
      do {
        let report = together.add(try report(on: path, validator, site, printer))
        checked += 1
        found += report.diagnostics
        show(report, printer)
      } catch {
        printer.error("\(error)")
        unreadable = true
      }
    }
    for report in together.reports() {
      found += report.diagnostics
      show(report, printer)
    }
    if format == .text, !quiet, checked > 0 {
      printer.say("Checked \(Printer.count(checked, "feed")): \(Printer.count(found) ?? "all are valid")")
    }
    if unreadable { throw ExitCode.cannotRun }
    let limit = strict ? Severity.warning : .error
    if found.contains(where: { $0.severity >= limit }) { throw ExitCode.problems }
  }

  private func report(
    on path: String, _ validator: Validator, _ site: SiteContext?, _ printer: Printer
  ) throws -> Report {
    if FetchOptions.isAddress(path) { return validator.validate(try fetchOptions.fetch(path)) }
    let bytes = path == "-" ? try StandardStreams.readInput() : try FileSystem.read(path)
    var mender = validator
    mender.address = validator.address ?? site?.layout.address(ofFile: path)
    return validator.validate(try fixOptions.mend(path, bytes, mender, printer), name: path)
  }

  private func show(_ report: Report, _ printer: Printer) {
    switch format {
    case .text: printer.show(report)
    case .jsonl: StandardStreams.write(JSONLinesReport().line(report))
    }
  }
}
