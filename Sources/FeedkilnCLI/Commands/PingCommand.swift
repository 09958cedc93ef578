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
      Run it when the built site is online. Only feeds that changed since the last successful ping cause new pings. \
      This state is in .feedkiln next to site.toml: keep that folder between runs.

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

  @Option(help: "Stop after this time, in seconds, however many pings are left.")
  var maxSeconds = 600

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if timeout < 1 { throw ValidationError("--timeout must be at least 1 second") }
    if maxSeconds < 1 { throw ValidationError("--max-seconds must be at least 1 second") }
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
      var ledger = try StateFolder.pings(of: site)
      ledger.keep(plan.pings)
      let due = plan.pings.filter { !ledger.contains($0) }
      if dryRun {
        for ping in due { printer.say("would ping \(ping.target) for \(ping.feed)") }
      }
      let failed = dryRun ? [] : try await send(due, site: site, ledger: &ledger, printer: printer)
      if common.json { StandardStreams.write(json(due, failed)) }
      if due.isEmpty { printer.say("No feeds have changed since the last pings") }
      if !failed.isEmpty { throw ExitCode.problems }
    } catch let error as FileError {
      throw printer.cannotRun(error, site: site.file, naming: "feedkiln ping")
    }
  }

  private func plan(of site: Site) async throws(FileError) -> PingPlan {
    var reading = ReadingProgress(isQuiet: common.isQuiet)
    defer { reading.clear() }
    return try await PingPlan(site: site, options: ContentOptions(now: .now)) { reading.show($0) }
  }

  /// Sends pings one after another, records the accepted ones, and returns the others.
  private func send(
    _ pings: [Ping], site: Site, ledger: inout PingLedger, printer: Printer
  ) async throws -> [Ping] {
    var limits = FetchLimits()
    limits.seconds = timeout
    limits.bytes = 1 << 20
    var sender = PingSender(
      limits: limits, allowsPrivate: site.feeds.supportingFiles.pingsPrivateHubs,
      end: .now + .seconds(maxSeconds))
    var progress = Progress("Sent", .pings, isQuiet: common.isQuiet)
    var failed: [Ping] = []
    var skipped: [IRI: Int] = [:]
    for (done, ping) in pings.enumerated() {
      progress.show(done, of: pings.count)
      let outcome = await sender.send(ping) { wait in
        progress.clear()
        if wait > .seconds(5), !common.isQuiet, !common.json {
          printer.note("Waiting \(wait.components.seconds) s for “\(ping.target)”")
        }
      }
      switch outcome {
      case .accepted:
        ledger.add(ping)
        try StateFolder.write(ledger, of: site)
      case .failed(let reason):
        failed.append(ping)
        progress.clear()
        printer.error("cannot ping “\(ping.target)” for “\(ping.feed)”: \(reason)")
      case .skipped:
        failed.append(ping)
        skipped[ping.target, default: 0] += 1
      }
    }
    progress.clear()
    for (hub, count) in skipped.sorted(by: { $0.key < $1.key }) {
      printer.error(
        "\(count.counted("other ping")) to “\(hub)” \(count.agreeing("was", plural: "were")) not sent; run it again later"
      )
    }
    try StateFolder.write(ledger, of: site)
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
