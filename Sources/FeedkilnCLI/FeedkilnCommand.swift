import ArgumentParser

@main
struct FeedkilnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedkiln",
    abstract: "Bakes the feeds of a static site, and checks any feed.",
    version: "0.1.0",
    subcommands: [BuildCommand.self, ValidateCommand.self])
}
