import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let readersEntryIncomplete = RuleDescription(
    "readers/entry-incomplete", .warning, "an entry should have a link to its page, a date and text",
    reference: EntryPart.requirements,
    why:
      "Without a date, feed readers sort the entry by the time they first saw it; without the rest, there is little to show.",
    help: "add the part that the message names",
    wrong: "<item><title>Rye</title></item>",
    right: "<item><title>Rye</title><link>https://example.com/rye</link><pubDate>…</pubDate>…</item>",
    profile: .readers)
}

extension Rule {
  static let readersEntryIncomplete = Rule(
    .readersEntryIncomplete, at: [.each(RSS.item), .each(Atom.entry), .each(JSONFeed.item)]
  ) { context, findings in
    let parts: [(part: EntryPart, name: String, help: String)] = [
      (.link, "link to its page", "add the URL of the page"),
      (.date, "date", "add the publication date, with time and zone"),
      (.text, "text", "add the whole text, or at least a summary"),
    ]
    for (part, name, help) in parts where !part.isPresent(in: context.node) {
      findings.report("entry has no \(name)", help: help)
    }
  }
}
