import ArgumentParser
import FeedCore
import FeedSystem
import FeedValidator

struct ExplainCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule asks for, why, and how it is wrong and right.",
    usage: "feedkiln explain [<options>] <rule>",
    discussion: """
      EXAMPLES
        feedkiln explain atom/feed-without-self-link
        feedkiln explain xml/bare-ampersand
      """)

  @Argument(help: "The rule, as reports name it.", completion: .list(RuleCatalog.validator.rules.map(\.id.rawValue)))
  var rule: String

  @OptionGroup var common: CommonOptions

  func validate() throws {
    do {
      _ = try RuleCatalog.validator.rule(named: rule)
    } catch {
      throw ValidationError("\(error.message): \(error.help)")
    }
  }

  func run() throws {
    let entry = try RuleCatalog.validator.rule(named: rule)
    StandardStreams.write(common.json ? RuleList([entry]).json : Array(RuleExplanation(entry).text.utf8))
  }
}
