import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Elements of RSS 1.1 stand in elements of RSS 1.1.
  static let rssElementElsewhere = Rule(
    RuleDescription(
      "rdf/element-elsewhere", .error, "elements of RSS 1.1 stand in elements of RSS 1.1",
      SpecReference("RSS 1.1", "3", url: "https://web.archive.org/web/2005/http://inamidst.com/rss1.1/"),
      w3c: ["UndefinedElement"],
      why: "RSS 1.1 keeps its namespace to itself.",
      help: "use an element of another vocabulary, such as dc:title",
      wrong: "<foaf:Person><rss:title>…</rss:title></foaf:Person>",
      right: "<foaf:Person><foaf:name>…</foaf:name></foaf:Person>"),
    at: [.root]
  ) { visit, findings in
    guard visit.feed.format == .rdf else { return }
    for node in visit.node.descendants where node.kind == .element && node.name?.namespace == Namespace.rss11.uri {
      guard let parent = node.parent, parent.name?.namespace != Namespace.rss11.uri else { continue }
      findings.report("“\(parent.displayName)” cannot hold “\(node.displayName)”", of: node)
    }
  }
}
