import ArgumentParser
import FeedContent
import FeedCore
import FeedSystem
import Feedkiln

struct IDsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ids",
    abstract: "Check and adopt article ids.",
    discussion: """
      Feed readers identify articles by their ids. Builds store them in feedkiln.ids: commit that file.

      EXAMPLES
        feedkiln ids check
        feedkiln ids adopt https://old.example/feed.xml
      """,
    subcommands: [IDsCheckCommand.self, IDsAdoptCommand.self])
}

struct IDsCheckCommand: AsyncParsableCommand, Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that a build keeps the ids of published articles.",
    usage: "feedkiln ids check [<options>] [<site>]",
    discussion: """
      EXAMPLES
        feedkiln ids check
        feedkiln ids check blog/site.toml
      """)

  @OptionGroup var site: SiteArgument

  @Flag(help: "Show every occurrence of a repeated problem.")
  var all = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let printer = common.printer
    let (loaded, content) = try await printer.content(
      of: site.file, naming: "feedkiln ids check", isQuiet: common.isQuiet)
    let file = loaded.filePath(loaded.ids)
    let known = try printer.orCannotRun { try IDLedger.read(file) }
    guard let kept = content.ids else {
      printer.show(known.diagnostics, listsAll: all)
      throw ExitCode.problems
    }
    let problems = IDCheck.diagnostics(
      old: known.ledger, new: kept, articles: content.articles, file: file)
    printer.show(problems, listsAll: all)
    let count = Printer.count(problems).map { ": \($0)" } ?? ": all unchanged"
    printer.say("Checked the ids of \(content.articles.count.counted("article"))\(count)")
    if common.json {
      let json = JSONWriter.result { json in
        json.member("articles", content.articles.count)
        json.member(problems)
      }
      StandardStreams.write(json)
    }
    if problems.contains(where: { $0.severity == .error }) { throw ExitCode.problems }
  }
}

struct IDsAdoptCommand: AsyncParsableCommand, Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Adopt the ids of a feed that people already subscribe to.",
    usage: "feedkiln ids adopt [<options>] <feeds> ...",
    discussion: """
      Matches each entry of the old feed to an article by the URL of its page, an alias, or its title. Entries then \
      stay read when the new feeds replace the old ones.

      EXAMPLES
        feedkiln ids adopt https://old.example/feed.xml
        feedkiln ids adopt --dry-run feed.xml archive-*.xml
      """)

  @Argument(help: "Files or URLs of the old feeds, or - for standard input.", completion: .file())
  var feeds: [String]

  @Option(help: "The settings of the site.", completion: .file(extensions: ["toml"]))
  var site = "site.toml"

  @Flag(help: "Show what would be adopted, without changes.")
  var dryRun = false

  @Flag(help: "Show every occurrence of a repeated problem.")
  var all = false

  @OptionGroup var fetching: FetchOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try PathArgument.checkInput(feeds)
    try PathArgument.checkSettings(site)
  }

  func run() async throws {
    let printer = common.printer
    let (loaded, content) = try await printer.content(
      of: site, naming: "feedkiln ids adopt --site", isQuiet: common.isQuiet)
    guard let kept = content.ids else {
      printer.show(content.diagnostics.filter { $0.severity == .error }, listsAll: all)
      throw ExitCode.problems
    }
    let published = try printer.orCannotRun {
      try feeds.map { try PublishedFeed(parsing: fetching.bytes(of: $0), from: $0) }
    }
    let adoption = IDAdoption(published, by: content.articles)
    printer.show(adoption.diagnostics, listsAll: all)
    let adopted = adoption.adopted.map {
      ListLine(kind: "adopted ids", text: "  \($0.article.path): \($0.id)".printable)
    }
    adopted.folded(listsAll: all).forEach(printer.say)
    if !dryRun {
      let file = loaded.filePath(loaded.ids)
      _ = try printer.orCannotRun { try FileSystem.replace(file, with: adoption.ledger(from: kept).bytes) }
    }
    printer.say(
      "\(dryRun ? "Would adopt" : "Adopted") \(adoption.adopted.count.counted("id")), "
        + "\(adoption.unchanged) unchanged" + (Printer.count(adoption.diagnostics).map { ", \($0)" } ?? ""))
    if common.json { StandardStreams.write(json(adoption)) }
    if adoption.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.problems }
  }

  private func json(_ adoption: IDAdoption) -> [UInt8] {
    JSONWriter.result { json in
      json.member("dryRun", dryRun)
      json.array("adopted", of: adoption.adopted) { json, item in
        json.object { json in
          json.member("article", item.article.path)
          json.member("id", item.id.string)
        }
      }
      json.member("unchanged", adoption.unchanged)
      json.member(adoption.diagnostics)
    }
  }
}
