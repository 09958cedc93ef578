import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An entry has a title.
  static let readersEntryWithoutTitle = Rule(
    RuleDescription(
      "readers/entry-without-title", .info, "an entry has a title", EntryPart.requirements,
      why: "Lists of entries show “Untitled”, or the first words of the text.",
      help: "add a title; for notes without one, switch this rule off",
      wrong: "<item><description>Sourdough</description></item>",
      right: "<item><title>Rye</title><description>Sourdough</description></item>",
      profile: .readers),
    at: [.at(RSS.item), .at(Atom.entry), .at(JSONFeed.item)]
  ) { visit, findings in
    guard !EntryPart.title.isSaid(in: visit.node) else { return }
    findings.report("this entry has no title")
  }
}
