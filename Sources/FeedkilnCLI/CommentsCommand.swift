import ArgumentParser
import FeedContent
import FeedCore

struct CommentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments",
    abstract: "List what the comment stores hold, and which articles it belongs to.",
    discussion: """
      EXAMPLES
        feedkiln comments
        feedkiln comments --json path/to/site.toml
      """)

  @Argument(help: "The site's settings.", completion: .file(extensions: ["toml"]))
  var site = "site.toml"

  @Flag(help: "List the threads that have an article, too.")
  var all = false

  @Flag(help: "Write JSON, with all threads.")
  var json = false

  @Flag(help: "Fail when a comment was skipped or has no article, too.")
  var strict = false

  func run() throws {
    let printer = Printer()
    do {
      let reading = try SiteReader.read(site)
      printer.show(reading.diagnostics)
      guard let loaded = reading.site else {
        printer.error("nothing was read: mend \(site) first")
        throw ExitCode.cannotRun
      }
      var options = ContentOptions(now: Machine.now, includeDrafts: true)
      options.findsCandidates = true
      let content = ContentLoader(loaded, options: options).load()
      let problems = content.diagnostics.filter { isAboutComments($0, content.stores) }
      printer.show(problems.filter { $0.rule != "comments/without-article" })
      let report = CommentsReport(stores: content.stores, listsAll: all)
      StandardStreams.write(json ? report.json : Array(report.text.utf8))
      let failsFrom: Severity = strict ? .warning : .error
      if problems.contains(where: { $0.severity >= failsFrom }) { throw ExitCode.problems }
    } catch let error as FileError {
      printer.error("\(error)")
      throw ExitCode.cannotRun
    }
  }

  /// Problems of articles are for `feedkiln build` to say.
  private func isAboutComments(_ diagnostic: Diagnostic, _ stores: [StoreReport]) -> Bool {
    diagnostic.rule.rawValue.hasPrefix("comments/")
      || stores.contains { diagnostic.location?.file.hasPrefix($0.path) ?? false }
  }
}
