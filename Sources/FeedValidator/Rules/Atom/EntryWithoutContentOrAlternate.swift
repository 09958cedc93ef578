import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomEntryWithoutContentOrAlternate = RuleDescription(
    "atom/entry-without-content-or-alternate", .error, "an entry without content must have an alternate link",
    reference: .rfc(4287, "4.1.2"),
    w3c: ["MissingContentOrAlternate"],
    why: "Feed readers have nothing to show or to open.",
    help: "add <content>, or <link href=\"…\"/> with the URL of the page",
    wrong: "<entry><title>Rye</title>…</entry>",
    right: "<entry><title>Rye</title><link href=\"https://example.com/rye\"/>…</entry>")
}

extension Rule {
  static let atomEntryWithoutContentOrAlternate = Rule(.atomEntryWithoutContentOrAlternate, at: [.each(Atom.entry)]) {
    context, findings in
    guard context.node.parent?.name != DocumentName(RSS.item.name), context.node.child(Atom.content) == nil else {
      return
    }
    let hasAlternate = context.node.children(Atom.link).contains { $0.linkRelation == "alternate" }
    if !hasAlternate { findings.report("entry has neither content nor a link to its page") }
  }
}
