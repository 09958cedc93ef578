import ArgumentParser
import FeedCore

@main
struct FeedkilnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedkiln",
    abstract: "Bakes the feeds of a static site, and checks any feed.",
    discussion: """
      EXAMPLES
        feedkiln init
        feedkiln build && feedkiln validate feeds
      """,
    version: Product.version,
    subcommands: [
      InitCommand.self, BuildCommand.self, ServeCommand.self, LinkCommand.self, PingCommand.self, HostsCommand.self,
      ImportCommand.self, CommentsCommand.self, ValidateCommand.self, SanitizeCommand.self, DiffCommand.self,
      IDsCommand.self, ExplainCommand.self, RulesCommand.self,
    ])

  @OptionGroup var common: CommonOptions

  static func main() async {
    do {
      var command = try parseAsRoot()
      try (command as? any Subcommand)?.common.enterFolder()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }
}
