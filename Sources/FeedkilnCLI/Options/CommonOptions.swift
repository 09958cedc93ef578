import ArgumentParser
import FeedCore
import FeedSystem

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customShort("C"), help: ArgumentHelp("Run as if started in this folder.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @Flag(help: "Print the result as JSON.")
  var json = false

  @Option(help: ArgumentHelp("Color the output: auto, always or never.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Print only problems and requested output.")
  var isQuiet = false

  /// A printer that prints only problems if the result is JSON.
  var printer: Printer { Printer(color: color, isQuiet: json || isQuiet) }

  /// Changes to the folder of the `-C` option.
  func enterFolder() throws {
    try printer.orCannotRun { if let folder { try FileSystem.enter(folder) } }
  }
}

/// The site that a command works on.
struct SiteArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The settings of the site.", valueName: "site"), completion: .file(extensions: ["toml"]))
  var file = "site.toml"

  func validate() throws { try PathArgument.checkSettings(file) }
}

/// A command that can be run, with the common options.
protocol Subcommand: ParsableCommand {
  var common: CommonOptions { get }
}
