import ArgumentParser
import FeedContent
import FeedCore
import FeedImport
import FeedSystem
import FeedkilnDocs

struct ImportCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import articles and comments from another system.",
    usage: "feedkiln import [<options>] [<format>] <file> ...",
    discussion: """
      Formats are wordpress, disqus, blogger and movable-type; the default is detected. Files can be compressed, in a \
      ZIP archive, or in a folder. A second import of the same export changes nothing.

      EXAMPLES
        feedkiln import wordpress export.xml
        feedkiln import --dry-run --into blog comments.xml.gz
      """)

  @Argument(
    help: "The format, if needed, then the export files, or - for standard input.",
    completion: .file())
  var files: [String] = []

  @Option(
    help: "The folder of the site; its site.toml names the content folders.", completion: .directory)
  var into = "."

  @Option(
    name: .customLong("type"),
    help: "A WordPress item type to import as articles. Repeatable. (default: post)",
    completion: .list(["post", "page", "attachment"]))
  var types: [String] = []

  @Flag(help: "Also import comments that are not approved, as pending.")
  var includePending = false

  @Flag(help: "Overwrite files that differ from the export.")
  var force = false

  @Flag(help: "Show what would be written, without changes.")
  var dryRun = false

  @Flag(help: "Show every occurrence of a repeated problem.")
  var all = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name the file to import") }
    try PathArgument.checkInput(files)
    try PathArgument.checkFolder(into)
  }

  /// The format that precedes the files, or `nil` if the first argument is an existing file or not a format.
  private var format: ExportFormat? {
    files.first.flatMap { FileSystem.kind(of: $0) == .file ? nil : ExportFormat(rawValue: $0) }
  }

  private var paths: [String] { Array(files.dropFirst(format == nil ? 0 : 1)) }

  func run() throws {
    let printer = common.printer
    guard !paths.isEmpty else { throw ValidationError("name the file to import") }
    for path in paths where !PathArgument.isInput(path) && FileSystem.kind(of: path) == nil {
      let format = SpellingSuggestion.of(path, in: ExportFormat.allCases.map(\.rawValue))
      printer.error("file “\(path)” does not exist" + (format.map { "; did you mean the format “\($0)”?" } ?? ""))
      throw ExitCode.cannotRun
    }
    do {
      let (options, generator) = try settings(printer)
      var progress = Progress("Read", .megabytes, isQuiet: common.isQuiet)
      let report = try Import(options: options).run(paths) { progress.show($0 >> 20) }
      progress.clear()
      let diagnostics = report.diagnostics + (generator.flatMap { foreignArticles($0, report) }.map { [$0] } ?? [])
      printer.show(diagnostics, listsAll: all)
      for (rule, count) in report.unlisted.sorted(by: { $0.key < $1.key }) {
        printer.note("\(count) more of \(rule) are not listed")
      }
      let summary = ImportSummary(report: report, isDryRun: dryRun, listsAll: all)
      if common.json { StandardStreams.write(summary.json) } else { summary.lines.forEach(printer.say) }
      if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.problems }
    } catch let error as FileError {
      printer.error("\(error)")
      throw ExitCode.cannotRun
    }
  }

  /// Returns a warning if articles were imported into a site of another generator, which may read them differently.
  private func foreignArticles(_ generator: GeneratorName, _ report: ImportReport) -> Diagnostic? {
    guard (report.tallies[.articles]?.imported ?? 0) > 0 else { return nil }
    return Diagnostic(
      .importOtherGenerator,
      "articles are in the format of Feedkiln, but the site uses \(generator.title)",
      at: SourceLocation(file: into == "." ? "site.toml" : "\(into)/site.toml"))
  }

  /// Returns the folders and the generator from site.toml, or the defaults of a new site if there is none.
  private func settings(_ printer: Printer) throws -> (options: ImportOptions, generator: GeneratorName?) {
    let file = into == "." ? "site.toml" : "\(into)/site.toml"
    var content = ContentSettings()
    if FileSystem.kind(of: file) == .file {
      let reading = try SiteReader.read(file)
      guard let site = reading.site else {
        printer.show(reading.diagnostics)
        printer.error("nothing was imported: fix the errors in \(file)")
        throw ExitCode.cannotRun
      }
      content = site.content
    }
    func path(_ folder: String) -> String { into == "." || folder.hasPrefix("/") ? folder : "\(into)/\(folder)" }
    let articles = path(content.articles ?? "content/articles")
    let parent = articles.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(articles[..<$0]) + "/" } ?? ""
    var options = ImportOptions(
      articles: articles, comments: path(content.comments), pages: parent + "pages")
    options.format = format
    if !types.isEmpty { options.types = Set(types) }
    options.includePending = includePending
    options.force = force
    options.isDryRun = dryRun
    return (options, content.generator)
  }
}
