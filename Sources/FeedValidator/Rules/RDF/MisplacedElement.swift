import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rdfMisplacedElement = RuleDescription(
    "rdf/misplaced-element", .error, "elements of RSS 1.1 must be in elements of RSS 1.1",
    reference: SpecReference("RSS 1.1", "3", url: "https://web.archive.org/web/2005/http://inamidst.com/rss1.1/"),
    w3c: ["UndefinedElement"],
    why: "Feed readers look for RSS 1.1 elements only in RSS 1.1 elements.",
    help: "use an element of another vocabulary, such as dc:title",
    wrong: "<foaf:Person><rss:title>…</rss:title></foaf:Person>",
    right: "<foaf:Person><foaf:name>…</foaf:name></foaf:Person>")
}

extension Rule {
  static let rdfMisplacedElement = Rule(.rdfMisplacedElement, at: [.root]) { context, findings in
    guard context.feed.format == .rdf else { return }
    for node in context.node.descendants where node.kind == .element && node.name?.namespace == Namespace.rss11.uri {
      guard let parent = node.parent, parent.name?.namespace != Namespace.rss11.uri else { continue }
      findings.report("“\(node.displayName)” is not allowed in “\(parent.displayName)”", of: node)
    }
  }
}
