import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let readersEntryWithoutTitle = RuleDescription(
    "readers/entry-without-title", .info, "prefer entries with a title", reference: EntryPart.requirements,
    why: "Feed readers show “Untitled” or the first words of the text.",
    help: "add a title, or turn this rule off for notes without titles",
    wrong: "<item><description>Sourdough</description></item>",
    right: "<item><title>Rye</title><description>Sourdough</description></item>",
    profile: .readers)
}

extension Rule {
  static let readersEntryWithoutTitle = Rule(
    .readersEntryWithoutTitle, at: [.each(RSS.item), .each(Atom.entry), .each(JSONFeed.item)]
  ) { context, findings in
    guard !EntryPart.title.isPresent(in: context.node) else { return }
    findings.report("entry has no title")
  }
}
