import ArgumentParser
import FeedCore
import FeedSystem
import FeedkilnDocs

struct ExplainCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, with examples.",
    usage: "feedkiln explain [<options>] <rule>",
    discussion: """
      EXAMPLES
        feedkiln explain atom/feed-without-self-link
        feedkiln explain xml/bare-ampersand
      """)

  @Argument(help: "The id of the rule, as in reports.", completion: .list(RuleCatalog.all.rules.map(\.id.rawValue)))
  var rule: String

  @OptionGroup var common: CommonOptions

  func validate() throws {
    do {
      _ = try RuleCatalog.all.rule(named: rule)
    } catch {
      throw ValidationError("\(error.message): \(error.help)")
    }
  }

  func run() throws {
    let description = try RuleCatalog.all.rule(named: rule)
    StandardStreams.write(common.json ? RuleList([description]).json : Array(RuleExplanation(description).text.utf8))
  }
}
