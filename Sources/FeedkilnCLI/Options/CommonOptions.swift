import ArgumentParser
import FeedCore
import FeedSystem

/// What every command understands.
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

  /// Says nothing but problems where the result is JSON.
  var printer: Printer { Printer(color: color, isQuiet: json || isQuiet) }

  /// Goes to the folder that the command is to run in.
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

/// A command that does something, with the options that all of them have.
protocol Subcommand: ParsableCommand {
  var common: CommonOptions { get }
}
