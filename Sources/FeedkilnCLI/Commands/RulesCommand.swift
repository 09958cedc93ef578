import ArgumentParser
import FeedCore
import FeedSystem
import FeedValidator

struct RulesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List what is checked.",
    usage: "feedkiln rules [<options>]",
    discussion: """
      EXAMPLES
        feedkiln rules --vocabulary atom --severity error
        feedkiln rules --json
      """)

  @Option(
    help: "Only the rules of a vocabulary, as in atom or html.",
    completion: .list(RuleCatalog.validator.vocabularies))
  var vocabulary: String?

  @Option(help: "Only rules of a severity: info, warning or error.")
  var severity: Severity?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let known = RuleCatalog.validator.vocabularies
    guard let vocabulary, !known.contains(vocabulary) else { return }
    let help =
      NearMiss.of(vocabulary, in: known).map { "did you mean “\($0)”?" } ?? "there are \(known.joined(separator: ", "))"
    throw ValidationError("there are no rules of “\(vocabulary)”: \(help)")
  }

  func run() throws {
    let entries = RuleCatalog.validator.rules.filter { entry in
      (vocabulary == nil || entry.id.vocabulary == vocabulary) && (severity == nil || entry.severity == severity)
    }
    StandardStreams.write(common.json ? RuleList(entries).json : Array(RuleList(entries).text.utf8))
  }
}
