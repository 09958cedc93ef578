import ArgumentParser
import FeedCore
import FeedServing
import FeedSystem
import FeedValidator
import Feedkiln

struct ServeCommand: AsyncParsableCommand, Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Build a site's feeds as it is written, and show them in a browser.",
    usage: "feedkiln serve [<options>] [<site>]",
    discussion: """
      The page /-/ shows the feeds as their readers see them, and what is wrong with them. Ctrl-C ends it.

      EXAMPLES
        feedkiln serve
        feedkiln serve --public public --port 8000 blog/site.toml
      """)

  @OptionGroup var site: SiteArgument

  @Option(help: "The port, at most 65535; 0 is any that is free.")
  var port: UInt16 = 4000

  @Option(help: "The address; others than 127.0.0.1 and ::1 can be reached from elsewhere.")
  var host = "127.0.0.1"

  @Option(name: .customLong("public"), help: "The folder of the site's pages, served around the feeds.")
  var publicFolder: String?

  @Option(help: "A folder with the feeds as they are published, to compare with.")
  var published: String?

  @Flag(help: "Build articles that are marked as drafts, too.")
  var drafts = false

  @OptionGroup var moment: MomentOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let printer = common.printer
    var options = ServingOptions(site: site.file)
    options.publicFolder = publicFolder
    options.published = published
    options.includeDrafts = drafts
    options.now = moment.now
    guard FileSystem.kind(of: site.file) == .file else {
      printer.error("there is no \(site.file): run it in the folder that holds it, or name the file")
      throw ExitCode.cannotRun
    }
    if let published, FileSystem.kind(of: published) != .folder {
      printer.error("there is no folder “\(published)” to compare with")
      throw ExitCode.cannotRun
    }
    let live = LiveSite(options)
    let server: PreviewServer
    do {
      server = try PreviewServer(host: host, port: port) { await live.answer($0) }
    } catch {
      throw ValidationError("“\(host)” is no IP address, as in 127.0.0.1")
    }
    if !PreviewServer.isLoopback(host) {
      printer.error("everybody who can reach \(host) can read what is served, drafts too")
    }
    Interruption.listen()
    do {
      try await serve(live, with: server, printer: printer)
    } catch is CancellationError {
    } catch {
      printer.error("port \(port) of \(host) cannot be had: \(error)")
      throw ExitCode.cannotRun
    }
  }

  /// Serves and builds until somebody ends it.
  private func serve(_ live: LiveSite, with server: PreviewServer, printer: Printer) async throws {
    let json = common.json
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run { address in
          if json {
            StandardStreams.write(JSONText.result { $0.member("address", "\(address)-/") })
          } else {
            printer.say("Serving \(address)-/ (Ctrl-C ends it)")
          }
        }
      }
      group.addTask {
        await live.keepBuilt { printer.show($0) }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

extension Printer {
  /// Says what a build of a site that is served did.
  fileprivate func show(_ build: LiveBuild) {
    show(build.diagnostics)
    for check in build.report?.checks ?? [] { showProblems(check) }
    if let failure = build.failure { error(failure) }
    guard let report = build.report else { return }
    let feeds = report.written.count + report.unchanged.count
    let time = build.duration / .milliseconds(1)
    say("Baked \(feeds.counted("feed")) in \(Int(time.rounded())) ms: \(report.written.count) written")
  }
}
