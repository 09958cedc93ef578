import ArgumentParser
import FeedContent
import FeedCore
import FeedFetching
import FeedSystem
import Feedkiln

struct PingCommand: AsyncParsableCommand, Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "ping",
    abstract: "Notify hubs of changed feeds.",
    usage: "feedkiln ping [<options>] [<site>]",
    discussion: """
      Run it when the built site is online. Sends pings only for feeds that changed since the last successful ping, \
      which feedkiln.pings next to site.toml records: keep that file.

      Exit codes: 0 if all pings succeeded, 1 if some failed, 2 if none could be sent.

      EXAMPLES
        feedkiln ping
        feedkiln ping --dry-run
      """)

  @OptionGroup var site: SiteArgument

  @Flag(help: "Show the pings, without sending them.")
  var dryRun = false

  @Option(help: "Timeout for a hub, in seconds.")
  var timeout = FetchLimits().seconds

  @Option(help: "Retries if a hub does not respond or is overloaded.")
  var retries = 3

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if timeout < 1 { throw ValidationError("--timeout must be at least 1 second") }
    if retries < 0 { throw ValidationError("--retries must be at least 0") }
  }

  func run() async throws {
    let printer = common.printer
    do {
      let site = try SiteFile.read(site.file, printer, failing: "no pings were sent")
      guard !site.feeds.hubs.isEmpty || site.feeds.supportingFiles.cloud != nil else {
        printer.error(
          "no hubs: add hubs = [\"https://hub.example/\"] to [feeds] of \(site.file)")
        throw ExitCode.cannotRun
      }
      let plan = try await plan(of: site)
      guard plan.missing.isEmpty else {
        printer.error("“\(plan.missing[0])” does not exist: run feedkiln build first")
        throw ExitCode.cannotRun
      }
      let state = PingPlan.ledgerPath(of: site)
      var ledger = PingLedger(FileSystem.kind(of: state) == nil ? [] : try FileSystem.read(state))
      ledger.keep(plan.pings)
      let due = plan.pings.filter { !ledger.contains($0) }
      if dryRun {
        for ping in due { printer.say("would ping \(ping.target) for \(ping.feed)") }
      }
      let failed = dryRun ? [] : try await send(due, site: site, ledger: &ledger, state: state, printer: printer)
      if common.json { StandardStreams.write(json(due, failed)) }
      if due.isEmpty { printer.say("No feeds have changed since the last pings") }
      if !failed.isEmpty { throw ExitCode.problems }
    } catch let error as FileError {
      printer.error("\(error)")
      throw ExitCode.cannotRun
    }
  }

  private func plan(of site: Site) async throws(FileError) -> PingPlan {
    var reading = ReadingProgress(isQuiet: common.isQuiet)
    defer { reading.clear() }
    return try await PingPlan(site: site, options: ContentOptions(now: .now)) { reading.show($0) }
  }

  /// Sends the pings in order, and records each accepted ping in the ledger.
  ///
  /// Returns the failed pings.
  private func send(
    _ pings: [Ping], site: Site, ledger: inout PingLedger, state: String, printer: Printer
  ) async throws -> [Ping] {
    var limits = FetchLimits()
    limits.seconds = timeout
    limits.bytes = 1 << 20
    let sender = PingSender(
      poster: FormPoster(limits: limits, allowsPrivate: site.feeds.supportingFiles.pingsPrivateHubs), retries: retries)
    var progress = Progress("Sent", .pings, isQuiet: common.isQuiet)
    var failed: [Ping] = []
    for (done, ping) in pings.enumerated() {
      progress.show(done, of: pings.count)
      if let reason = await sender.send(ping) {
        failed.append(ping)
        progress.clear()
        printer.error("cannot ping “\(ping.target)” for “\(ping.feed)”: \(reason)")
      } else {
        ledger.add(ping)
        try FileSystem.replace(state, with: ledger.bytes)
      }
    }
    progress.clear()
    try FileSystem.replace(state, with: ledger.bytes)
    if !pings.isEmpty {
      let refused = failed.isEmpty ? "" : ", \(failed.count) failed"
      printer.say("Sent \((pings.count - failed.count).counted("ping"))\(refused)")
    }
    return failed
  }

  private func json(_ pings: [Ping], _ failed: [Ping]) -> [UInt8] {
    JSONWriter.result { json in
      json.member("dryRun", dryRun)
      json.array("pings", of: pings) { json, ping in
        json.object { json in
          json.member("target", ping.target.string)
          json.member("feed", ping.feed.string)
          json.member("taken", !dryRun && !failed.contains(ping))
        }
      }
    }
  }
}
