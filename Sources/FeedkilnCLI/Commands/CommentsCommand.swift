import ArgumentParser
import CommentStores
import FeedContent
import FeedCore
import FeedSystem

struct CommentsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "comments",
    abstract: "List comment threads and the articles that they belong to.",
    usage: "feedkiln comments [<options>] [<site>]",
    discussion: """
      EXAMPLES
        feedkiln comments
        feedkiln comments --json path/to/site.toml
      """)

  @OptionGroup var site: SiteArgument

  @Flag(help: "List all threads, also those whose comments are published.")
  var all = false

  @Flag(help: "Exit with 1 if a comment is skipped or has no article.")
  var strict = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let printer = common.printer
    do {
      let reading = try SiteReader.read(site.file)
      printer.show(reading.diagnostics, listsAll: all)
      guard let loaded = reading.site else {
        printer.error("no comments were read: fix the errors in \(site.file)")
        throw ExitCode.cannotRun
      }
      var options = ContentOptions(now: .now)
      options.findsCandidates = true
      var progress = ReadingProgress(isQuiet: common.isQuiet)
      let content = ContentLoader(loaded, options: options).load { progress.show($0) }
      progress.clear()
      if let problem = content.diagnostics.first(where: { $0.rule == RuleDescription.contentNoArticles.id }) {
        printer.show([problem])
        printer.error("no comments were read")
        throw ExitCode.problems
      }
      let problems = content.diagnostics.filter { isAboutComments($0, content.stores) }
      printer.show(problems.filter { $0.rule != RuleDescription.commentsWithoutArticle.id }, listsAll: all)
      let report = CommentsReport(stores: content.stores, listsAll: all)
      if common.json {
        StandardStreams.write(report.json)
      } else if !common.isQuiet {
        StandardStreams.write(report.text)
      }
      let failsFrom: Severity = strict ? .warning : .error
      if problems.contains(where: { $0.severity >= failsFrom }) { throw ExitCode.problems }
    } catch let error as FileError {
      throw printer.cannotRun(error, site: site.file, naming: "feedkiln comments")
    }
  }

  /// Whether a problem is about comments.
  ///
  /// `feedkiln build` reports problems of articles.
  private func isAboutComments(_ diagnostic: Diagnostic, _ stores: [StoreReport]) -> Bool {
    diagnostic.rule.rawValue.hasPrefix("comments/")
      || stores.contains { diagnostic.location?.file.hasPrefix($0.path) ?? false }
  }
}
