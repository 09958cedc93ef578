import ArgumentParser
import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import Feedkiln

struct BuildCommand: AsyncParsableCommand, Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the feeds of a site from its articles and comments.",
    usage: "feedkiln build [<options>] [<site>]",
    discussion: """
      Only changed files are written. Unneeded files are removed, unless you edited them. Problems in the content are \
      reported with file and line, and the rest is built. --help-hidden also shows the limits.

      EXAMPLES
        feedkiln build
        feedkiln build --drafts --now 2027-01-01T00:00:00Z blog/site.toml
        feedkiln build --watch
      """)

  @OptionGroup var site: SiteArgument

  @Flag(help: "Also build drafts.")
  var drafts = false

  @Flag(help: "Validate feeds, and do not publish a feed with errors.")
  var check = false

  @Flag(help: "Sync each file before renaming it into place (survives power loss).")
  var durable = false

  @Flag(help: "Ignore the cache and rebuild everything.")
  var force = false

  @Option(
    help: ArgumentHelp("Build only the comment feeds of shard k of n.", valueName: "k/n"),
    transform: BuildCommand.shard)
  var shard: Shard?

  @Flag(help: "Merge the shards and build the remaining feeds.")
  var merge = false

  @Flag(help: "Build again after each change, until Ctrl-C is pressed.")
  var watch = false

  @Flag(help: "Show every occurrence of a repeated problem.")
  var all = false

  @OptionGroup var writing: WritingOptions
  @OptionGroup(title: "Preview") var preview: PreviewOptions

  @OptionGroup(title: "Limits") var bounds: ContentLimitOptions

  @OptionGroup var nowOption: NowOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if merge, shard != nil { throw ValidationError("--merge and --shard cannot be combined") }
    if watch, shard != nil || merge { throw ValidationError("--watch cannot be combined with --shard and --merge") }
    if watch, common.json { throw ValidationError("--watch and --json cannot be combined") }
    if merge, force { throw ValidationError("--merge and --force cannot be combined") }
  }

  @Sendable private static func shard(_ argument: String) throws -> Shard {
    guard let shard = Shard(argument) else {
      throw ValidationError("write a number from 1 to n, a slash and n, such as 2/4")
    }
    return shard
  }

  func run() async throws {
    guard watch else {
      _ = try await build()
      return
    }
    guard FileSystem.kind(of: site.file) == .file else {
      throw common.printer.noSettings(site.file, naming: "feedkiln build")
    }
    ShutdownSignal.listen()
    common.printer.say("Watching \(site.file) (press Ctrl-C to stop)")
    await SiteWatch(site: site.file).keepBuilt { try? await build() }
  }

  /// Builds once, and returns the settings.
  private func build() async throws -> Site {
    let printer = common.printer
    do {
      let settings = try SiteReader.read(site.file, overriding: preview.overrides(of: site.file))
      printer.show(settings.diagnostics, listsAll: all)
      guard let loaded = settings.site else {
        printer.error("build failed: fix the errors in \(site.file)")
        throw ExitCode.cannotRun
      }
      var options = ContentOptions(now: try buildTime(for: loaded, printer), includeDrafts: drafts)
      options.limits = bounds.limits
      options.shard = shard
      let build = SiteBuild(site: loaded, options: buildOptions(options))
      let start = ContinuousClock.now
      let report = try await run(build)
      if shard == nil {
        printer.show(report.checks, listsAll: all)
        printer.show(report.diagnostics, listsAll: all)
      }
      if report.isStopped, !common.json {
        if shard != nil { printer.show(report.diagnostics, listsAll: all) }
        printer.error("build stopped: nothing was written")
        throw ExitCode.problems
      }
      let diagnostics = settings.diagnostics + report.diagnostics + report.checks.flatMap(\.diagnostics)
      let summary = BuildSummary(
        report: report, output: loaded.filePath(loaded.feeds.output), shard: shard, diagnostics: diagnostics,
        // The duration is shown only on a terminal, so that redirected output is the same for each build.
        duration: SystemEnvironment.writesToTerminal ? start.duration(to: .now) : nil)
      if watch {
        printer.say(BuildSummary.line(report, duration: start.duration(to: .now)))
      } else if common.json {
        StandardStreams.write(summary.json)
      } else {
        summary.lines.forEach(printer.say)
      }
      // The problems of a shard are reported once, by the merge.
      if shard == nil, diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.problems }
      return loaded
    } catch let error as FileError {
      throw printer.cannotRun(error, site: site.file, naming: "feedkiln build")
    }
  }

  private func buildOptions(_ content: ContentOptions) -> BuildOptions {
    var options = BuildOptions(content)
    (options.isChecked, options.isDurable) = (check, durable)
    (options.isForced, options.mergesShards) = (force, merge)
    (options.overwrites, options.allowsRemovals) = (writing.overwrite, writing.allowRemovals)
    options.allowsPlaceholderURL = writing.allowPlaceholderURL
    return options
  }

  /// Runs the build and shows its progress.
  private func run(_ build: SiteBuild) async throws(FileError) -> BuildReport {
    var reading = ReadingProgress(isQuiet: common.isQuiet)
    var feeds = Progress("Built", .feeds, isQuiet: common.isQuiet)
    defer {
      reading.clear()
      feeds.clear()
    }
    return try await build.run {
      switch $0 {
      case .reading(let progress): reading.show(progress)
      case .feeds(let done, let total): feeds.show(done, of: total)
      }
    }
  }

  /// Returns the time to build for.
  ///
  /// Ends the run if the system time is more than a day before the last build.
  private func buildTime(for site: Site, _ printer: Printer) throws -> Timestamp {
    let clock = Timestamp.now
    if let now = nowOption.now { return now }
    if let last = SiteBuild.lastChange(of: site), last.secondsSinceEpoch > clock.secondsSinceEpoch + 86_400 {
      printer.error("the system time is \(clock.rfc3339), but the feeds were written at \(last.rfc3339)")
      printer.error("build failed: set the system time, or add --now \(last.rfc3339)")
      throw ExitCode.cannotRun
    }
    return clock
  }
}
