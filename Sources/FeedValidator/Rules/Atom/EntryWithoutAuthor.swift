import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomEntryWithoutAuthor = RuleDescription(
    "atom/entry-without-author", .error, "an entry must have an author, unless its source or the feed has one",
    reference: .rfc(4287, "4.1.2"),
    w3c: ["MissingElement"],
    why: "Feed readers show the author of each entry.",
    help: "add <author><name>…</name></author> to the entry or to the feed",
    wrong: "<entry>…</entry>",
    right: "<entry><author><name>Ada</name></author>…</entry>")
}

extension Rule {
  static let atomEntryWithoutAuthor = Rule(.atomEntryWithoutAuthor, at: [.each(Atom.entry)]) { context, findings in
    guard context.node.child(Atom.author) == nil else { return }
    if let source = context.node.child(Atom.source), source.child(Atom.author) != nil { return }
    let feed = context.node.parent
    guard feed?.isElement(Atom.feed) != true || feed?.child(Atom.author) == nil else { return }
    var context = context.node.context()
    context.parent = context.element
    context.element = "author"
    findings.report("entry has no author, and the feed has none", context: context)
  }
}
