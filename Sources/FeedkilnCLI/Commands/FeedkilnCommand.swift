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
    do {
      try checkName(of: Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      try (command as? any Subcommand)?.common.enterFolder()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      end(.success)
    } catch {
      let (code, text) = (exitCode(for: error), fullMessage(for: error))
      if !text.isEmpty { code.isSuccess ? StandardStreams.write(text + "\n") : StandardStreams.writeError(text + "\n") }
      end(code)
    }
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
    while let option = rest.first, option.hasPrefix("-") { rest = rest.dropFirst(takesValue(option) ? 2 : 1) }
    if rest.first == "help" { rest = rest.dropFirst().drop { $0.hasPrefix("-") } }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = rest.first, !names.contains(word) else { return }
    let nearest = SpellingSuggestion.of(word, in: names).map { "; did you mean “\($0)”?" } ?? ""
    throw ValidationError("unknown command “\(word)”\(nearest)")
  }

  /// Whether the option is followed by a separate value.
  private static func takesValue(_ option: String) -> Bool {
    ["-C", "--color", "--generate-completion-script"].contains(option)
  }
}
