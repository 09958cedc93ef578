import ArgumentParser
import FeedCore
import FeedSystem
import FeedValidator

struct RulesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules.",
    usage: "feedkiln rules [<options>]",
    discussion: """
      EXAMPLES
        feedkiln rules --vocabulary atom --severity error
        feedkiln rules --json
      """)

  @Option(
    help: "Only the rules of this vocabulary, such as atom or html.",
    completion: .list(RuleCatalog.all.vocabularies))
  var vocabulary: String?

  @Option(help: "Only the rules of this severity: info, warning or error.")
  var severity: Severity?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let known = RuleCatalog.all.vocabularies
    guard let vocabulary, !known.contains(vocabulary) else { return }
    let help =
      NearMiss.of(vocabulary, in: known).map { "did you mean “\($0)”?" } ?? "use " + known.joined(separator: ", ")
    throw ValidationError("unknown vocabulary “\(vocabulary)”: \(help)")
  }

  func run() throws {
    let entries = RuleCatalog.all.rules.filter { entry in
      (vocabulary == nil || entry.id.vocabulary == vocabulary) && (severity == nil || entry.severity == severity)
    }
    StandardStreams.write(common.json ? RuleList(entries).json : Array(RuleList(entries).text.utf8))
  }
}
