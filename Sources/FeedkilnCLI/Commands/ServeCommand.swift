import ArgumentParser
import FeedCore
import FeedServing
import FeedSystem
import FeedValidator
import Feedkiln

struct ServeCommand: AsyncParsableCommand, Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Preview the feeds of a site in a browser.",
    usage: "feedkiln serve [<options>] [<site>]",
    discussion: """
      Rebuilds after each change. The page /-/ shows the feeds and their problems. Press Ctrl-C to stop.

      EXAMPLES
        feedkiln serve
        feedkiln serve --public public --port 8000 blog/site.toml
      """)

  @OptionGroup var site: SiteArgument

  @Option(help: "The port to listen on; 0 selects a free one. (default: 4000)", transform: ServeCommand.port)
  var port: UInt16 = 4000

  @Option(help: "The IP address to listen on; 0.0.0.0 lets other machines connect.")
  var host = "127.0.0.1"

  @Option(name: .customLong("public"), help: "Also serve the pages of the site from this folder.")
  var publicFolder: String?

  @Option(help: "Compare with the published feeds in this folder.")
  var published: String?

  @Option(help: "Link positions in your files to this editor.")
  var editor: Editor?

  @Flag(help: "Also build drafts.")
  var drafts = false

  @OptionGroup var writing: WritingOptions
  @OptionGroup var nowOption: NowOption
  @OptionGroup var common: CommonOptions

  @Sendable private static func port(_ argument: String) throws -> UInt16 {
    guard let port = UInt16(argument) else { throw ValidationError("write a number from 0 to 65535") }
    return port
  }

  func run() async throws {
    let printer = common.printer
    var options = ServingOptions(site: site.file)
    options.publicFolder = publicFolder
    options.published = published
    options.includeDrafts = drafts
    options.editor = editor
    options.fetchesFeeds = PreviewServer.isLoopback(host)
    options.now = nowOption.now
    (options.overwrites, options.allowsRemovals) = (writing.overwrite, writing.allowRemovals)
    options.allowsPlaceholderURL = writing.allowPlaceholderURL
    guard FileSystem.kind(of: site.file) == .file else {
      throw printer.noSettings(site.file, naming: "feedkiln serve")
    }
    if let published, FileSystem.kind(of: published) != .folder {
      printer.error("folder “\(published)” does not exist: name the folder of the published feeds")
      throw ExitCode.cannotRun
    }
    if let publicFolder, FileSystem.kind(of: publicFolder) != .folder {
      printer.note("Folder “\(publicFolder)” does not exist yet: its pages are served when they are built.")
    }
    let live = LiveSite(options)
    let server: PreviewServer
    do {
      server = try PreviewServer(host: host, port: port) { await live.response($0) }
    } catch {
      throw ValidationError("“\(host)” is not an IP address; use one such as 127.0.0.1")
    }
    if !PreviewServer.isLoopback(host) {
      printer.error("everyone who can connect to \(host) can read the site, including drafts")
    }
    ShutdownSignal.listen()
    do {
      try await serve(live, with: server, printer: printer)
    } catch is CancellationError {
    } catch let error as FileError {
      printer.error(
        error.isPortInUse
          ? "port \(port) is in use: choose another with --port, or any free one with --port 0"
          : "cannot \(error.action) \(error.path): \(error.reason)")
      throw ExitCode.cannotRun
    }
  }

  /// Serves and rebuilds the site until it is interrupted; the first build begins when the server accepts connections.
  private func serve(_ live: LiveSite, with server: PreviewServer, printer: Printer) async throws {
    let json = common.json
    let (listening, listens) = AsyncStream.makeStream(of: Void.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run { url in
          if json {
            StandardStreams.write(JSONWriter.result { $0.member("url", "\(url)-/") })
          } else {
            printer.say("Serving \(url)-/ (press Ctrl-C to stop)")
          }
          listens.finish()
        }
      }
      group.addTask {
        for await _ in listening {}
        guard StandardStreams.outputProblem == nil else { return }
        await live.keepBuilt { printer.show($0) }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

extension Editor: ExpressibleByArgument {}

extension Printer {
  /// Shows the result of a build of the served site.
  fileprivate func show(_ build: LiveBuild) {
    show(build.diagnostics)
    show(build.report?.checks ?? [], listsAll: nil)
    if let failure = build.failure { error(failure) }
    guard let report = build.report else { return }
    say(BuildSummary.line(report, duration: build.duration))
  }
}
