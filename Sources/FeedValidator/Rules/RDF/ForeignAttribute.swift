import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Elements of other vocabularies have no attributes of RSS 1.1.
  static let rssAttributeElsewhere = Rule(
    "rdf/attribute-elsewhere", .error, at: [.root],
    SpecReference("RSS 1.1", "3", url: "https://web.archive.org/web/2005/http://inamidst.com/rss1.1/"),
    summary: "elements of other vocabularies have no attributes of RSS 1.1",
    rationale: "RSS 1.1 keeps its namespace to itself.",
    help: "take the attribute out",
    wrong: "<foaf:Person rss:description=\"…\">",
    right: "<foaf:Person>",
    w3c: ["UnexpectedAttribute"]
  ) { visit, findings in
    guard visit.feed.format == .rdf else { return }
    for node in visit.node.descendants where node.kind == .element && node.name?.namespace != Namespace.rss11.uri {
      for attribute in node.attributes where attribute.name.namespace == Namespace.rss11.uri {
        findings.report(
          "“\(node.displayName)” cannot have the attribute “\(attribute.writtenName)”", of: node,
          at: attribute.nameRange, attribute: attribute.writtenName, value: attribute.value.string)
      }
    }
  }
}
