import ArgumentParser
import FeedCore
import FeedSystem

@main
struct FeedkilnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedkiln",
    abstract: "Build and validate feeds for static sites.",
    discussion: """
      EXAMPLES
        feedkiln init
        feedkiln build && feedkiln validate --site site.toml
      """,
    version: Product.version,
    subcommands: [
      InitCommand.self, BuildCommand.self, ServeCommand.self, LinkCommand.self, PingCommand.self, HostsCommand.self,
      ImportCommand.self, CommentsCommand.self, ValidateCommand.self, SanitizeCommand.self, DiffCommand.self,
      IDsCommand.self, ExplainCommand.self, RulesCommand.self,
    ])

  @OptionGroup var common: CommonOptions

  static func main() async {
    StandardStreams.reserve()
    var running: (any ParsableCommand)?
    do {
      try checkName(of: Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      running = command
      try (command as? any Subcommand)?.common.enterFolder()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      end(.success)
    } catch {
      let (code, text) = (exitCode(for: error), message(for: error, of: running))
      if !text.isEmpty { code.isSuccess ? StandardStreams.write(text + "\n") : StandardStreams.writeError(text + "\n") }
      end(code)
    }
  }

  /// Returns the message for an error; wrong usage that a running command found is shown with the usage of the command.
  private static func message(for error: any Error, of running: (any ParsableCommand)?) -> String {
    guard let error = error as? ValidationError, let running, let usage = type(of: running).configuration.usage,
      let words = usage.split(separator: " [").first
    else { return fullMessage(for: error) }
    return "Error: \(error.message)\nUsage: \(usage)\n  See '\(words) --help' for more information."
  }

  /// Ends the program; a result that could not be written is an error.
  private static func end(_ code: ExitCode) -> Never {
    guard let problem = StandardStreams.outputProblem else { exit(withError: code) }
    StandardStreams.writeError("feedkiln: cannot write to standard output: \(problem)\n")
    exit(withError: ExitCode.cannotRun)
  }

  /// Checks the name of the command, also after `help`.
  ///
  /// - Throws: A `ValidationError` that suggests the nearest name if the command is unknown.
  private static func checkName(of arguments: [String]) throws {
    var rest = arguments[...]
    while let option = rest.first, option.hasPrefix("-") {
      let name = String(option.prefix { $0 != "=" })
      // An unknown option may have a value that is not a command.
      guard flags.contains(name) || valueOptions.contains(name) else { return }
      rest = rest.dropFirst(valueOptions.contains(option) ? 2 : 1)
    }
    if rest.first == "help" { rest = rest.dropFirst().drop { $0.hasPrefix("-") } }
    var commands = configuration.subcommands
    while let word = rest.popFirst(), !commands.isEmpty {
      let names = commands.compactMap { $0.configuration.commandName }
      guard let command = commands.first(where: { $0.configuration.commandName == word }) else {
        if word.hasPrefix("-") || word == "help" { return }
        let nearest = SpellingSuggestion.of(word, in: names).map { "; did you mean “\($0)”?" } ?? ""
        throw ValidationError("unknown command “\(word)”\(nearest)")
      }
      commands = command.configuration.subcommands
    }
  }

  private static let flags = ["--json", "-q", "--quiet", "--version", "-h", "--help", "--help-hidden"]
  /// The options that a separate value follows.
  private static let valueOptions = ["-C", "--color", "--generate-completion-script"]
}
