import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An entry has an author, unless its source or the feed has one.
  static let entryWithoutAuthor = Rule(
    RuleDescription(
      "atom/entry-without-author", .error, "an entry has an author, unless its source or the feed has one",
      .rfc(4287, "4.1.2"),
      w3c: ["MissingElement"],
      why: "Readers show who wrote an entry, and the specification demands it.",
      help: "add <author><name>…</name></author> to the entry, or once to the feed",
      wrong: "<entry>…</entry>",
      right: "<entry><author><name>Ada</name></author>…</entry>"),
    at: [.at(Atom.entry)]
  ) { visit, findings in
    guard visit.node.child(Atom.author) == nil else { return }
    if let source = visit.node.child(Atom.source), source.child(Atom.author) != nil { return }
    let feed = visit.node.parent
    guard feed?.isElement(Atom.feed) != true || feed?.child(Atom.author) == nil else { return }
    var context = visit.node.context()
    context.parent = context.element
    context.element = "author"
    findings.report("this entry has no author, and neither has the feed", context: context)
  }
}
