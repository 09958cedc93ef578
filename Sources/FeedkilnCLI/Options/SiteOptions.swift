import ArgumentParser
import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import Feedkiln

/// The options for checking the feeds of a site together.
struct SiteOptions: ParsableArguments {
  @Option(
    name: .customLong("site"), help: "Check the feeds and the content of this site together.",
    completion: .file(extensions: ["toml"]))
  var settings: String?

  @Option(help: "The folder of the built pages, to check links to them.", completion: .directory)
  var pages: String?

  func validate() throws {
    try PathArgument.checkSettings(settings)
    if pages != nil, settings == nil { throw ValidationError("--pages needs --site") }
  }

  /// Returns the site of the `--site` option, or `nil` without it.
  func read(_ printer: Printer) throws -> Site? { try settings.map { try Self.read($0, printer) } }

  /// Returns the site in the current folder, whose policy applies by default, or `nil` if there is none.
  func readUsual(_ printer: Printer) throws -> Site? {
    let file = "site.toml"
    return FileSystem.kind(of: file) == .file ? try Self.read(file, printer) : nil
  }

  private static func read(_ file: String, _ printer: Printer) throws -> Site {
    if FileSystem.kind(of: file) == .folder {
      printer.error("“\(file)” is a folder: name the settings in it, such as --site \(SiteFile.settings(in: file))")
      throw ExitCode.cannotRun
    }
    guard FileSystem.kind(of: file) != nil else {
      printer.error("cannot read “\(file)”: No such file or directory")
      let isUsual = FileSystem.kind(of: "site.toml") == .file
      printer.error(isUsual ? "did you mean --site site.toml?" : "run feedkiln init to write a site.toml for your site")
      throw ExitCode.cannotRun
    }
    let reading = try SiteReader.read(file)
    printer.show(reading.diagnostics)
    guard let site = reading.site else { throw nothingChecked(file, printer) }
    return site
  }

  /// Reports that the settings have errors.
  ///
  /// Returns the exit code.
  static func nothingChecked(_ file: String, _ printer: Printer) -> ExitCode {
    printer.error("nothing was checked: fix the errors in \(file)")
    return .cannotRun
  }
}

/// A site whose feeds are checked together.
struct SiteContext {
  /// The folder of the feeds.
  let output: String
  let layout: SiteLayout
  let origins: EntryOrigins
  /// The problems of the settings and of the pages, as reports.
  let others: [Report]

  /// Reads the content of the site.
  ///
  /// - Parameters:
  ///   - site: The settings of the site.
  ///   - pages: The folder of the built pages, or `nil` if links to pages are not checked.
  ///   - progress: Called as content is read.
  init(_ site: Site, pages: String?, progress: @escaping (ContentProgress) -> Void) async {
    let options = ContentOptions(now: .now, includeDrafts: true)
    let content = await ContentLoader(site, options: options).load(progress: progress)
    output = site.filePath(site.feeds.output)
    let plan = FeedPlan(site: site, content: content)
    var problems = [Diagnostic.placeholderURL(of: site, severity: .warning)].compactMap(\.self)
    if let pages {
      problems += ServedFeeds(plan, site: site, in: pages, skipsUnbuilt: true).diagnostics
      problems += (try? await PageFeedLinks.problems(in: pages, of: site)) ?? []
    }
    others = problems.map { problem in
      let file = problem.location?.file ?? site.file
      let bytes = try? FileSystem.readPlain(file, upTo: 1 << 20)
      return Report(acrossFeeds: Source(name: file, bytes: bytes ?? []), format: .unknown, diagnostics: [problem])
    }
    origins = EntryOrigins(site: site, content: content, plan: plan)
    layout = SiteLayout(site, entryIDs: origins.ids, pages: pages)
  }
}

/// Checks the feeds of one run together, after each has been checked alone.
struct FeedsTogether {
  private let site: SiteContext?
  private var facts: [FeedFacts] = []

  init(_ site: SiteContext?) { self.site = site }

  /// Stores the facts of a report for the second pass.
  ///
  /// Returns the report with related locations in the source files.
  mutating func add(_ report: Report) -> Report {
    var report = report
    if let site { report.diagnostics = site.origins.trace(report) }
    if let found = report.facts { facts.append(found.withoutTitles) }
    return report
  }

  /// Returns the problems between the feeds, in one report per file with problems.
  func reports() -> [Report] {
    let found = SiteCheck.diagnostics(of: facts, layout: site?.layout)
    let traced = site?.origins.trace(found, in: facts) ?? found
    let byFile = Dictionary(grouping: traced) { $0.location?.file ?? "" }
    return (site?.others ?? [])
      + facts.compactMap { feed in
        guard let diagnostics = byFile[feed.file] else { return nil }
        let bytes = try? FileSystem.read(feed.file)
        var report = Report(
          acrossFeeds: Source(name: feed.file, bytes: bytes ?? []), format: feed.format, diagnostics: diagnostics)
        report.facts = feed
        return report
      }
  }
}
