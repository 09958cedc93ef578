import ArgumentParser
import FeedCore
import FeedSystem
import FeedkilnDocs

struct RulesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List all rules.",
    usage: "feedkiln rules [<options>]",
    discussion: """
      EXAMPLES
        feedkiln rules --vocabulary atom --severity error
        feedkiln rules --json
      """)

  @Option(
    help: "Only rules of this vocabulary, such as atom or html.",
    completion: .list(RuleCatalog.all.vocabularies))
  var vocabulary: String?

  @Option(help: "Only rules of this severity: info, warning or error.")
  var severity: Severity?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let known = RuleCatalog.all.vocabularies
    guard let vocabulary, !known.contains(vocabulary) else { return }
    let similar = SpellingSuggestion.of(vocabulary, in: known)
    let help = similar.map { "did you mean “\($0)”?" } ?? "write one of \(known.joined(separator: ", "))"
    throw ValidationError("unknown vocabulary “\(vocabulary)”: \(help)")
  }

  func run() throws {
    let rules = RuleCatalog.all.rules.filter { rule in
      (vocabulary == nil || rule.id.vocabulary == vocabulary) && (severity == nil || rule.severity == severity)
    }
    StandardStreams.write(common.json ? RuleList(rules).json : Array(RuleList(rules).text.utf8))
  }
}
