import ArgumentParser
import FeedContent
import FeedCore
import FeedDocument
import FeedSystem
import FeedValidator

struct ValidateCommand: AsyncParsableCommand, Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Validate feeds.",
    usage: "feedkiln validate [<options>] <path> ...",
    discussion: """
      Exit codes: 0 if no errors, 1 if errors, 2 if a file cannot be read, 64 for wrong usage. --help-hidden also shows \
      the limits.

      EXAMPLES
        feedkiln validate --strict feeds
        feedkiln validate --format json https://example.com/feed
      """)

  @Argument(help: "Files, folders, URLs, or - for standard input.", completion: .file())
  var paths: [String] = []

  @Flag(help: "Read file paths from standard input, one per line.")
  var stdinPaths = false

  @Flag(help: "Read JSON strings from standard input, one per line.")
  var stdinDocuments = false

  @OptionGroup(title: "Site") var siteOptions: SiteOptions
  @OptionGroup(title: "Report") var reporting: ReportOptions
  @OptionGroup(title: "Policy") var sitePolicy: PolicyOptions
  @OptionGroup(title: "Fixes") var fixOptions: FixOptions
  @OptionGroup(title: "Limits") var bounds: LimitOptions
  @OptionGroup var fetchOptions: FetchOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let sources = [!paths.isEmpty, stdinPaths, stdinDocuments].count { $0 }
    if sources == 0, siteOptions.settings == nil {
      throw ValidationError("name what to check: a file, a folder, a URL, --site, or - for standard input")
    }
    try PathArgument.checkInput(paths)
    if fixOptions.isOn,
      stdinPaths || stdinDocuments || paths.contains(where: { PathArgument.isInput($0) || FetchOptions.isURL($0) })
    {
      throw ValidationError(
        "--fix needs files or folders: URLs and standard input cannot be changed")
    }
    if fixOptions.dryRun, common.json || (reporting.format ?? .text) != .text {
      throw ValidationError("--dry-run prints a patch and cannot be combined with --json or --format")
    }
    if fixOptions.feedURL != nil, paths.count != 1 { throw ValidationError("--feed-url needs exactly one feed") }
    if common.json, let format = reporting.format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) cannot be combined")
    }
    if sources > 1 { throw ValidationError("paths, --stdin-paths and --stdin-documents cannot be combined") }
  }

  func run() async throws {
    let printer = common.printer
    do {
      let site = try siteOptions.read(printer)
      let usual = try site ?? siteOptions.readUsual(printer)
      let (policy, baselineFile) = try sitePolicy.policy(usual, printer)
      let format = reporting.format ?? (common.json ? .json : stdinPaths || stdinDocuments ? .jsonl : .text)
      let context = await context(of: site)
      var validator = Validator(limits: bounds.limits, now: .now, feedURL: fixOptions.feedURL)
      validator.profile = policy.profile
      // The HTML report shows each problem below its entry.
      validator.gathersFacts = format == .html
      let checker = FeedValidation(
        validator: validator, policy: policy, layout: context?.layout, fetching: fetchOptions, fixing: fixOptions,
        printer: printer)
      var run = ValidateRun(
        checker: checker,
        writer: format.writer(reporting.style(usesColor: common.color.usesColor, failsFrom: policy.failsFrom)),
        showsUnreadable: format != .text, collects: sitePolicy.writeBaseline, printer: printer,
        progress: Progress("Checked", .feeds, isQuiet: common.isQuiet))
      await check(&run, context)
      if sitePolicy.writeBaseline, let baselineFile, let collected = run.collected {
        try FileSystem.replace(baselineFile, with: collected.bytes)
        printer.say("Wrote \(collected.count.counted("problem")) to \(baselineFile)")
      } else if format == .text, run.totals.files > 0 {
        ValidateSummary(totals: run.totals, otherFiles: run.otherFiles).lines.forEach(printer.say)
      }
      if run.totals.files == 0, !run.isIncomplete, !stdinPaths, !stdinDocuments {
        let searched = paths.isEmpty ? [context?.output].compactMap(\.self) : paths
        let usually = paths.isEmpty ? "run feedkiln build first" : Self.feedNames
        let reason = run.otherFiles > 0 ? ValidateSummary.describe(otherFiles: run.otherFiles) : usually
        printer.error("no feeds in \(searched.joined(separator: ", ")): \(reason)")
        throw ExitCode.cannotRun
      }
      if run.isIncomplete {
        suggest(instead: usual, printer)
        throw ExitCode.cannotRun
      }
      if run.hasFailed, !sitePolicy.writeBaseline { throw ExitCode.problems }
    } catch let error as FileError {
      printer.error("\(error)")
      throw ExitCode.cannotRun
    }
  }

  private static let feedNames =
    "feeds in folders must have an extension of \(FeedInputs.extensions.joined(separator: ", "))"

  /// Says what to write instead of paths that do not exist.
  private func suggest(instead site: Site?, _ printer: Printer) {
    let missing = paths.compactMap(MissingPath.init)
    let suggestions = missing.compactMap { $0.suggestion(site) }
    suggestions.forEach { printer.error($0) }
    guard let site, suggestions.count < missing.count || paths.isEmpty else { return }
    let output = site.filePath(site.feeds.output)
    if FileSystem.kind(of: output) != .folder {
      printer.error("run feedkiln build first to build the feeds of \(site.file)")
    } else if !missing.isEmpty {
      printer.error("the feeds of \(site.file) are in \(output): feedkiln validate --site \(site.file)")
    }
  }

  /// Returns the site that feeds are checked against, or `nil` without `--site`.
  private func context(of site: Site?) async -> SiteContext? {
    guard let site else { return nil }
    var progress = ReadingProgress(isQuiet: common.isQuiet)
    defer { progress.clear() }
    return await SiteContext(site, pages: siteOptions.pages) { progress.show($0) }
  }

  private func check(_ run: inout ValidateRun, _ site: SiteContext?) async {
    // Fixes are reported file by file, so files are fixed one at a time.
    let jobs = fixOptions.isOn ? 1 : bounds.jobs ?? SystemEnvironment.coreCount
    if stdinPaths || stdinDocuments {
      var stream = FeedInputStream(stdinPaths ? .paths : .documents, limits: bounds.limits)
      await run.check(jobs: jobs) { stream.next(mayWait: $0) }
    } else {
      let inputs = FeedInputs(paths.isEmpty ? [site?.output].compactMap(\.self) : paths)
      let together = site != nil || inputs.includesFolder && inputs.files.count > 1 ? FeedsTogether(site) : nil
      var files = inputs.files.makeIterator()
      await run.check(jobs: jobs, of: inputs.files.count, unreadable: inputs.errors, together: together) { _ in
        files.next().map { .value($0) } ?? .end
      }
    }
  }
}
