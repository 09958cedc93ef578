import ArgumentParser
import FeedCore

@main
struct FeedkilnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedkiln",
    abstract: "Bakes the feeds of a static site, and checks any feed.",
    version: Product.version,
    subcommands: [
      InitCommand.self, BuildCommand.self, LinkCommand.self, PingCommand.self, HostsCommand.self,
      ImportCommand.self, CommentsCommand.self, ValidateCommand.self, SanitizeCommand.self, DiffCommand.self,
      IDsCommand.self, ExplainCommand.self, RulesCommand.self,
    ])
}
