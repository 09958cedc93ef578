import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An entry without content has an alternate link.
  static let entryWithoutContentOrAlternate = Rule(
    RuleDescription(
      "atom/entry-without-content-or-alternate", .error, "an entry without content has an alternate link",
      .rfc(4287, "4.1.2"),
      w3c: ["MissingContentOrAlternate"],
      why: "Without either there is nothing to read.",
      help: "add <content>, or <link href=\"…\"/> to the page",
      wrong: "<entry><title>Rye</title>…</entry>",
      right: "<entry><title>Rye</title><link href=\"https://example.com/rye\"/>…</entry>"),
    at: [.at(Atom.entry)]
  ) { visit, findings in
    guard visit.node.parent?.name != DocumentName(RSS.item.name), visit.node.child(Atom.content) == nil else { return }
    let hasAlternate = visit.node.children(Atom.link).contains { $0.linkRelation == "alternate" }
    if !hasAlternate { findings.report("this entry has neither content nor a link to its page") }
  }
}
