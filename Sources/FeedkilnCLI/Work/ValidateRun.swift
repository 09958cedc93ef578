import FeedCore
import FeedSystem
import FeedValidator

/// A validation of many feeds, concurrently, with reports in the order of the input.
struct ValidateRun {
  private let checker: FeedValidation
  private(set) var writer: any ReportWriter
  private(set) var totals = Totals()
  /// Files in folders that were skipped because they are not feeds.
  private(set) var otherFiles = 0
  private(set) var hasFailed = false
  /// Whether an input could not be read.
  private(set) var isIncomplete = false
  /// The problems for a new baseline, or `nil` if problems are reported instead.
  private(set) var collected: Baseline?

  /// Whether the report includes inputs that could not be read.
  private let showsUnreadable: Bool
  private let printer: Printer
  private var progress: Progress

  init(
    checker: FeedValidation, writer: any ReportWriter, showsUnreadable: Bool, collects: Bool, printer: Printer,
    progress: Progress
  ) {
    self.checker = checker
    self.writer = writer
    self.showsUnreadable = showsUnreadable
    self.printer = printer
    self.progress = progress
    if collects { collected = Baseline() }
  }

  /// Checks the inputs and writes the reports.
  ///
  /// Feeds that are checked together must fit into memory, so streams are not.
  ///
  /// - Parameters:
  ///   - jobs: The number of feeds that are checked concurrently.
  ///   - total: The number of inputs, or `nil` if it is unknown.
  ///   - unreadable: The errors of folders that could not be listed.
  ///   - together: The second pass, or `nil` if feeds are only checked alone.
  ///   - next: Returns the next input; its argument is whether it may wait for one.
  mutating func check(
    jobs: Int, of total: Int? = nil, unreadable: [FileError] = [], together: FeedsTogether? = nil,
    next: (Bool) -> NextInput<FeedInput>
  ) async {
    var together = together
    var checker = checker
    if together != nil { checker.validator.gathersFacts = true }
    if collected == nil { StandardStreams.write(writer.start()) }
    for error in unreadable { add(CheckedFeed(unreadable: error.path, "\(error)")) }
    await parallelMap(jobs: jobs, next: next) { [checker] input in
      checker.check(input)
    } consume: { feed in
      guard !feed.isOtherFile else { return otherFiles += 1 }
      var feed = feed
      if let report = together?.add(feed.report) { feed.report = report }
      add(feed)
      progress.show(totals.files, of: total)
    }
    progress.clear()
    for report in together?.reports() ?? [] { add(CheckedFeed(report: checker.policy.apply(to: report))) }
    if collected == nil { StandardStreams.write(writer.finish()) }
  }

  private mutating func add(_ feed: CheckedFeed) {
    if let problem = feed.problem {
      progress.clear()
      printer.error(problem)
      isIncomplete = true
      guard showsUnreadable else { return }
    } else {
      totals.add(feed.report)
      hasFailed = hasFailed || checker.policy.fails(feed.report)
    }
    if collected != nil {
      if feed.problem == nil { collected?.add(feed.report) }
    } else {
      let text = writer.add(feed.report)
      if !text.isEmpty { progress.clear() }
      StandardStreams.write(text)
    }
  }
}
