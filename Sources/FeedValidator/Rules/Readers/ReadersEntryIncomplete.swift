import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An entry has a link to its page, a date and a text.
  static let readersEntryIncomplete = Rule(
    RuleDescription(
      "readers/entry-incomplete", .warning, "an entry has a link to its page, a date and a text",
      EntryPart.requirements,
      why:
        "Without a date readers sort it by the moment when they saw it, and without the others there is little to show.",
      help: "add it",
      wrong: "<item><title>Rye</title></item>",
      right: "<item><title>Rye</title><link>https://example.com/rye</link><pubDate>…</pubDate>…</item>",
      profile: .readers),
    at: [.at(RSS.item), .at(Atom.entry), .at(JSONFeed.item)]
  ) { visit, findings in
    let parts: [(part: EntryPart, name: String, help: String)] = [
      (.link, "link to its page", "add the page’s whole address"),
      (.date, "date", "add when it was published, with the time and its zone"),
      (.text, "text", "add the whole text, or at least a summary"),
    ]
    for (part, name, help) in parts where !part.isSaid(in: visit.node) {
      findings.report("this entry has no \(name)", help: help)
    }
  }
}
