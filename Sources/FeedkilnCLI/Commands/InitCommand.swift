import ArgumentParser
import CommentStores
import FeedContent
import FeedCore
import FeedSystem
import SiteGenerators

struct InitCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a site.toml for the site in a folder.",
    usage: "feedkiln init [<options>] [<folder>]",
    discussion: """
      Reads the settings of the site generator, and asks only for the rest. If standard input is not a terminal, \
      settings that are not found are omitted. In an empty folder, also writes a first article with a comment. \
      --force keeps the title, URL, language, description, time zone, author and rights of the old file, unless \
      an option or the settings of the generator state them, and lists its other settings.

      EXAMPLES
        feedkiln init
        feedkiln init --base-url https://example.com/ --language de blog
        feedkiln init --comments /var/lib/isso/comments.db
      """)

  @Argument(help: "The folder of the site.", completion: .directory)
  var folder = "."

  @Option(
    help: "The site generator, such as hugo or jekyll. (default: detected)",
    completion: .list(GeneratorName.allCases.map(\.rawValue)), transform: InitCommand.generator)
  var generator: GeneratorName?

  @Option(help: "The title of the site.")
  var title: String?

  @Option(help: "The URL of the site.")
  var baseURL: String?

  @Option(help: "The language of the articles, such as en or pt-BR.")
  var language: String?

  @Option(help: "Time zone of dates without one, such as Europe/Berlin.")
  var timeZone: String?

  @Option(help: "A comment store, relative to the folder. Repeatable. (default: detected)")
  var comments: [String] = []

  @Flag(help: "Overwrite an existing site.toml.")
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws { try PathArgument.checkFolder(folder) }

  func run() throws {
    let printer = common.printer
    let file = path("site.toml")
    let exists = FileSystem.kind(of: file) != nil
    guard !exists || force else {
      printer.error("\(file) already exists; use --force to overwrite it")
      throw ExitCode.cannotRun
    }
    do {
      var found = DetectedSite(folder: folder, generator: generator)
      if let url = found.baseURL, PlaceholderHost.of(IRI(unchecked: url)) != nil { found.baseURL = nil }
      let old = exists ? ReplacedSettings(file) : nil
      let kept = (old.map { found.keep($0) } ?? []).filter { !given.contains($0) }
      if let timeZone { found.timeZone = timeZone }
      printer.say(summary(of: found))
      for note in found.notes { printer.note("Skipped: \(note).") }
      var questions = Questions(canAsk: SystemEnvironment.readsFromTerminal && !common.json)
      if !comments.isEmpty {
        found.stores = comments.compactMap { store(at: $0, printer) }
        if found.stores.count < comments.count { throw ExitCode.cannotRun }
      }
      // A wrong value is reported before missing ones.
      let possible = SiteDraft(
        found, title: title ?? found.title ?? "Title", baseURL: baseURL ?? found.baseURL ?? Self.placeholder,
        language: language ?? found.language ?? "en")
      try check(possible.text, printer)
      let host = found.isEmpty ? nil : (baseURL ?? found.baseURL).flatMap { IRI(unchecked: $0).reference.authority }
      let title =
        title ?? found.title
        ?? host.map { questions.answer("Title of the site", or: $0, key: "title") }
        ?? questions.require("Title of the site")
      let baseURL = baseURL ?? found.baseURL ?? questions.requireURL("URL of the site")
      if found.isEmpty, title == nil || baseURL == nil {
        let flags = [title == nil ? "--title" : nil, baseURL == nil ? "--base-url" : nil].compactMap(\.self)
        printer.error("required settings are missing: add \(flags.joined(separator: " and "))")
        throw ExitCode.cannotRun
      }
      let language = language ?? found.language ?? questions.answer("Language", or: "en", key: "language")
      if let baseURL, PlaceholderHost.of(IRI(unchecked: baseURL)) != nil {
        printer.note("\(baseURL) is a placeholder: set the URL of your site before you build.")
      }
      for store in found.stores {
        printer.say("Found \(store.kind.map { $0.title + " " } ?? "")comments in \(store.path.printable).")
      }
      while found.stores.isEmpty, !found.isEmpty,
        let path = questions.answer("File or folder of comments of another system, if any")
      {
        if let store = store(at: path, printer) { found.stores = [store] }
      }
      let draft = SiteDraft(found, title: title, baseURL: baseURL, language: language)
      let text = draft.text
      try check(
        SiteDraft(found, title: title ?? "Title", baseURL: baseURL ?? Self.placeholder, language: language).text,
        printer)
      var files = [(name: "site.toml", text: text)]
      if found.isEmpty { files += FirstArticle(now: .now).files }
      var written: [String] = []
      for (name, text) in files { written += try write(name, text: text, printer: printer) }
      if exists { report(kept, of: old, replacedBy: text, printer) }
      for (key, value) in [("title", title), ("base_url", baseURL)] where value == nil {
        printer.note("“\(key)” was not found: set it in \(file) before you build.")
      }
      for key in questions.assumed { printer.note("“\(key)” has a default value: check it in \(file).") }
      let published = found.generator.map { PublishedFiles($0, folder: folder) }
      for warning in published?.warnings(on: found.stores) ?? [] { printer.note(warning) }
      if let advice = published?.advice(on: found.stores) { printer.say(advice) }
      for sentence in NeededPages(possible.text, name: file, folder: folder)?.sentences ?? [] { printer.say(sentence) }
      if !found.hasComments {
        printer.say("Found no comments. To add those of another system, name their file or folder:")
        printer.say("  feedkiln init --force --comments PATH\(folder == "." ? "" : " " + folder)")
      }
      if common.json {
        StandardStreams.write(json(found.generator, written: written, kept: kept, assumed: questions.assumed))
      }
      printer.say("Next: \(nextCommand(found, file))")
    } catch let error as FileError {
      printer.error("\(error)")
      throw ExitCode.cannotRun
    }
  }

  private static let placeholder = "https://example.com/"

  private func summary(of found: DetectedSite) -> String {
    if let other = found.other {
      return "Found a \(other.title) site. Articles are read from the pages that it builds in \(other.output)."
    }
    if let generator = found.generator { return generator.discovery }
    if found.isEmpty { return "Found no site: creating one." }
    let articles = found.articlesFolder ?? "content/articles"
    return FileSystem.kind(of: path(articles)) == .folder ? "Found articles in \(articles)." : "Found no articles."
  }

  /// Returns the commands that build the site and its feeds.
  private func nextCommand(_ found: DetectedSite, _ file: String) -> String {
    let build = "feedkiln build" + (folder == "." ? "" : " \(file)")
    guard let command = found.other?.command ?? found.generator?.buildCommand, let built = found.builtFolder else {
      return build
    }
    guard folder == "." else { return "build the site, then \(build)" }
    return "\(command) && \(build) && feedkiln link \(built)"
  }

  private static func generator(named name: String) throws -> GeneratorName {
    guard let generator = GeneratorName(rawValue: name.lowercased()) else {
      let known = GeneratorName.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("unknown generator “\(name)”; use one of \(known)")
    }
    return generator
  }

  /// Reports the errors of settings, and exits if they cannot be used.
  private func check(_ text: String, _ printer: Printer) throws {
    let reading = SiteReader.read(bytes: Array(text.utf8), name: path("site.toml"), folder: folder)
    guard reading.site == nil else { return }
    for diagnostic in reading.diagnostics {
      printer.error(diagnostic.message + (diagnostic.help.map { ": " + $0 } ?? ""))
    }
    throw ExitCode.cannotRun
  }

  /// Returns the comment store at a path, or reports an error and returns `nil` if there is none.
  private func store(at path: String, _ printer: Printer) -> CommentStoreSettings? {
    if let store = CommentStoreFinder.store(at: path, in: folder) { return store }
    let exists = FileSystem.kind(of: path.hasPrefix("/") ? path : self.path(path)) != nil
    printer.error(
      exists
        ? "“\(path)” is not a recognized comment store: set “kind” in [[comments.stores]]"
        : "“\(path)” does not exist: write a path relative to the folder of the site")
    return nil
  }

  private func path(_ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }

  private func json(_ generator: GeneratorName?, written: [String], kept: [String], assumed: [String]) -> [UInt8] {
    JSONWriter.result { json in
      json.member("generator", generator?.title)
      json.members("written", written)
      json.members("kept", kept)
      json.members("assumed", assumed)
    }
  }

  /// The keys of the settings that options state.
  private var given: Set<String> {
    let options = [("title", title), ("base_url", baseURL), ("language", language), ("time_zone", timeZone)]
    return Set(options.filter { $1 != nil }.map(\.0))
  }

  /// Says which settings of the replaced file are in the new one, and which are not.
  private func report(_ kept: [String], of old: ReplacedSettings?, replacedBy text: String, _ printer: Printer) {
    guard !common.isQuiet else { return }
    guard let old else { return printer.note("Kept nothing from the old site.toml, which is not TOML.") }
    if !kept.isEmpty { printer.say("Kept from the old site.toml: \(kept.joined(separator: ", ")).") }
    let changed = old.keys(changedIn: text).filter { key in !given.contains { key == "site.\($0)" } }
    if !changed.isEmpty { printer.note("Not kept from the old site.toml: \(changed.joined(separator: ", ")).") }
  }

  /// Writes a file unless it exists; site.toml is overwritten.
  ///
  /// Returns the path of the file if it was written.
  private func write(_ name: String, text: String, printer: Printer) throws(FileError) -> [String] {
    let file = path(name)
    let exists = FileSystem.kind(of: file) != nil
    if exists, name != "site.toml" { return [] }
    if let slash = file.lastIndex(of: "/") { try FileSystem.makeFolder(String(file[..<slash])) }
    try FileSystem.replace(file, with: Array(text.utf8))
    printer.say("\(exists ? "Overwrote" : "Wrote") \(file)")
    return [file]
  }
}

extension GeneratorName {
  /// The line that reports a detected site.
  fileprivate var discovery: String {
    if self == .html { return "Found HTML pages." }
    let isVowel = title.first.map("AEIOU".contains) ?? false
    return "Found \(isVowel ? "an" : "a") \(title) site."
  }
}
