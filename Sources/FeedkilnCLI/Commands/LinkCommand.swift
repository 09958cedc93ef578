import ArgumentParser
import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import Feedkiln

struct LinkCommand: AsyncParsableCommand, Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Link the pages of a built site to its feeds.",
    usage: "feedkiln link [<options>] <folder>",
    discussion: """
      Links every page to the site feed, article pages to their comment feeds, and tag pages to their tag feeds. \
      Links to feeds that do not exist in the folder are not added. Outdated links of Feedkiln are removed; nothing \
      else in a page changes.

      EXAMPLES
        feedkiln link
        feedkiln link public
        feedkiln link --dry-run public
        feedkiln link --snippet
      """)

  @Argument(help: "The folder of the built site; by default “built” in site.toml.", completion: .directory)
  var folder: String?

  @Option(help: "The settings of the site.", completion: .file(extensions: ["toml"]))
  var site = "site.toml"

  @Flag(help: "Do not link comment feeds.")
  var noComments = false

  @Flag(help: "Show the changes, without making them.")
  var dryRun = false

  @Flag(help: "Print the links of every page, for a template.")
  var snippet = false

  @Flag(help: "Show every occurrence of a repeated problem.")
  var all = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if folder != nil, snippet { throw ValidationError("name the folder of the built site, or use --snippet") }
    try PathArgument.checkFolder(folder)
    try PathArgument.checkSettings(site)
  }

  func run() async throws {
    let printer = common.printer
    do {
      let settings = try SiteFile.read(site, printer, failing: "nothing was linked")
      let folder = snippet ? nil : try folder ?? builtFolder(of: settings)
      var reading = ReadingProgress(isQuiet: common.isQuiet)
      let linking = await SiteLinking(
        site: settings,
        options: ContentOptions(now: .now),
        linksComments: !noComments
      ) { reading.show($0) }
      reading.clear()
      guard let folder else { return showSnippet(linking.snippet) }
      var progress = Progress("Read", .pages, isQuiet: common.isQuiet)
      let pages = try await linking.run(folder: folder, isDryRun: dryRun) { progress.show($0, of: $1) }
      progress.clear()
      for page in pages { showChange(of: page) }
      pages.compactMap(Self.skipped).folded(listsAll: all).forEach(printer.note)
      let feeds = linking.feeds(in: folder)
      printer.show(feeds.diagnostics, listsAll: all)
      if common.json { StandardStreams.write(json(pages)) }
      if pages.isEmpty {
        printer.error("no HTML pages in \(folder)")
        throw ExitCode.cannotRun
      }
      printer.say(summary(pages))
      if feeds.isEmpty { throw ExitCode.problems }
    } catch let error as FileError {
      throw printer.cannotRun(error, site: site, naming: "feedkiln link --site")
    }
  }

  /// Returns the folder that the settings name.
  private func builtFolder(of site: Site) throws -> String {
    guard let built = site.content.built else {
      throw ValidationError("name the folder of the built site, or set “built” in [content] of \(site.file)")
    }
    return site.filePath(built)
  }

  private func showSnippet(_ html: [UInt8]) {
    StandardStreams.write(common.json ? JSONWriter.result { $0.member("html", String(utf8: html)) } : html)
  }

  private func json(_ pages: [SiteLinking.Page]) -> [UInt8] {
    JSONWriter.result { json in
      json.member("dryRun", dryRun)
      json.array("pages", of: pages) { json, page in
        json.object { json in
          json.member("path", page.file)
          json.member("outcome", "\(page.outcome)")
        }
      }
    }
  }

  private func showChange(of page: SiteLinking.Page) {
    guard let change = page.change, !common.json else { return }
    StandardStreams.write(UnifiedDiff.of(change.old, change.new, name: page.file))
  }

  /// Returns the reason why a page was not linked, or `nil` if it was.
  private static func skipped(_ page: SiteLinking.Page) -> ListLine? {
    switch page.outcome {
    case .withoutHead:
      ListLine(kind: "pages without a head", text: "\(page.file): not linked: the page has no head")
    case .unreadable:
      ListLine(
        kind: "pages with an unsupported encoding",
        text: "\(page.file): not linked: the encoding of the page is not supported")
    case .linked, .unchanged: nil
    }
  }

  private func summary(_ pages: [SiteLinking.Page]) -> String {
    let linked = pages.count { $0.outcome == .linked }
    let unchanged = pages.count { $0.outcome == .unchanged }
    let left = pages.count - linked - unchanged
    return "\(dryRun ? "Would link" : "Linked") \(linked.counted("page")), \(unchanged) unchanged"
      + (left > 0 ? ", \(left) skipped" : "")
  }
}
