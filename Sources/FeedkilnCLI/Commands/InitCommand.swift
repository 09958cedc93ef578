import ArgumentParser
import FeedContent
import FeedCore
import FeedSystem

struct InitCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a site.toml for the site in a folder.",
    usage: "feedkiln init [<options>] [<folder>]",
    discussion: """
      What the site's generator knows is read from its own settings; only the rest is asked for, and nothing is asked \
      where standard input is no terminal. In an empty folder, a first article with a comment is written as well.

      EXAMPLES
        feedkiln init
        feedkiln init --base-url https://example.com/ --language de blog
        feedkiln init --comments /var/lib/isso/comments.db
      """)

  @Argument(help: "The site's folder.", completion: .directory)
  var folder = "."

  @Option(
    help: "What makes the site's pages, as in hugo or jekyll. (default: found)",
    completion: .list(GeneratorName.allCases.map(\.rawValue)), transform: InitCommand.generator)
  var generator: GeneratorName?

  @Option(help: "The site's name.")
  var title: String?

  @Option(help: "Where the site is served.")
  var baseURL: String?

  @Option(help: "The language of the articles, as in en or pt-BR.")
  var language: String?

  @Option(help: "The clocks of dates that name no zone, as in Europe/Berlin.")
  var timeZone: String?

  @Option(help: "Where another system keeps comments, seen from the site's folder; may be repeated. (default: found)")
  var comments: [String] = []

  @Flag(help: "Write site.toml anew where there is one.")
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws { try PathArgument.checkFolder(folder) }

  func run() throws {
    let printer = common.printer
    let file = path("site.toml")
    let isThere = FileSystem.kind(of: file) != nil
    guard !isThere || force else {
      printer.error("there is a \(file) already; --force writes it anew")
      throw ExitCode.cannotRun
    }
    do {
      var found = FoundSite(folder: folder, generator: generator)
      if let timeZone { found.timeZone = timeZone }
      let known = found.generator.map { "This is a site of \($0.title)." }
      printer.say(known ?? (found.isEmpty ? "There is no site here yet." : "Articles lie in content/articles."))
      for note in found.notes { printer.note("Not read: \(note).") }
      var questions = Questions(canAsk: Machine.readsFromTerminal && !common.json)
      if !comments.isEmpty {
        found.stores = comments.compactMap { store(at: $0, printer) }
        if found.stores.count < comments.count { throw ExitCode.cannotRun }
      }
      let title = title ?? found.title ?? questions.answer("The site’s name", or: "My site", key: "title")
      let baseURL =
        baseURL ?? found.baseURL ?? questions.answer("Where it is served", or: "https://example.com/", key: "base_url")
      let language = language ?? found.language ?? questions.answer("Its language", or: "en", key: "language")
      if found.baseURL == baseURL, IRI(unchecked: baseURL).reference.authority == "example.org" {
        printer.note("\(baseURL) is the address of an example: set your own before you publish.")
      }
      for store in found.stores {
        printer.say("Comments of \(store.kind?.title ?? "another system") lie in \(store.path.printable).")
      }
      while found.stores.isEmpty, !found.isEmpty,
        let path = questions.answer("The file or folder of another system’s comments, if there is one")
      {
        if let store = store(at: path, printer) { found.stores = [store] }
      }
      let draft = SiteDraft(found, title: title, baseURL: baseURL, language: language)
      let text = draft.text
      let reading = SiteReader.read(bytes: Array(text.utf8), name: file, folder: folder)
      guard reading.site != nil else {
        for diagnostic in reading.diagnostics {
          printer.error(diagnostic.message + (diagnostic.help.map { ": " + $0 } ?? ""))
        }
        throw ExitCode.cannotRun
      }
      var files = [(name: "site.toml", text: text)]
      if found.isEmpty { files += FirstArticle(now: .now).files }
      var written: [String] = []
      for (name, text) in files { written += try write(name, text: text, printer: printer) }
      for key in questions.assumed { printer.note("“\(key)” is not known: set it in \(file).") }
      let published = found.generator.map { PublishedFiles($0, folder: folder) }
      for warning in published?.warnings(on: found.stores) ?? [] { printer.note(warning) }
      if let advice = published?.advice(on: found.stores) { printer.say(advice) }
      if let advice = found.generator?.feedsAdvice { printer.say(advice) }
      if found.stores.isEmpty, !found.isEmpty, !found.hasOwnComments(in: folder) {
        printer.say("No comments were found. If another system keeps some, name their file or folder:")
        printer.say("  feedkiln init --force --comments PATH\(folder == "." ? "" : " " + folder)")
      }
      if common.json { StandardStreams.write(json(found.generator, written: written, assumed: questions.assumed)) }
      let then = found.generator?.buildCommand.map { ", then \($0)" } ?? ""
      printer.say("Next: feedkiln build" + (folder == "." ? then : " \(file)"))
    } catch let error as FileError {
      printer.error("\(error)")
      throw ExitCode.cannotRun
    }
  }

  private static func generator(named name: String) throws -> GeneratorName {
    guard let generator = GeneratorName(rawValue: name.lowercased()) else {
      let known = GeneratorName.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no generator “\(name)” here; there are \(known)")
    }
    return generator
  }

  /// The comment store at a path; says so where there is none.
  private func store(at path: String, _ printer: Printer) -> CommentStoreSettings? {
    if let store = CommentStoreFinder.store(at: path, in: folder) { return store }
    let isThere = FileSystem.kind(of: path.hasPrefix("/") ? path : self.path(path)) != nil
    printer.error(
      isThere
        ? "“\(path)” is no comment store that is known: Documentation/comments.md names those that are"
        : "there is no “\(path)”: paths begin in the site’s folder")
    return nil
  }

  private func path(_ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }

  private func json(_ generator: GeneratorName?, written: [String], assumed: [String]) -> [UInt8] {
    JSONText.result { json in
      json.member("generator", generator?.title)
      json.members("written", written)
      json.members("assumed", assumed)
    }
  }

  /// Writes a file, and gives its path; none that is there already but site.toml.
  private func write(_ name: String, text: String, printer: Printer) throws(FileError) -> [String] {
    let file = path(name)
    let isThere = FileSystem.kind(of: file) != nil
    if isThere, name != "site.toml" { return [] }
    if let slash = file.lastIndex(of: "/") { try FileSystem.makeFolder(String(file[..<slash])) }
    try FileSystem.replace(file, with: Array(text.utf8))
    printer.say("\(isThere ? "Wrote anew" : "Wrote") \(file)")
    return [file]
  }
}
