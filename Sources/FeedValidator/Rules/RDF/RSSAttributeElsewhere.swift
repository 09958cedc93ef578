import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// No attribute is in the namespace of RSS 1.1.
  static let rssAttributeElsewhere = Rule(
    RuleDescription(
      "rdf/attribute-elsewhere", .error, "no attribute is in the namespace of RSS 1.1",
      SpecReference("RSS 1.1", "3", url: "https://web.archive.org/web/2005/http://inamidst.com/rss1.1/"),
      w3c: ["UnexpectedAttribute"],
      why: "RSS 1.1 has no attributes of its own.",
      help: "take the attribute out",
      wrong: "<foaf:Person rss:description=\"…\">",
      right: "<foaf:Person>"),
    at: [.root]
  ) { visit, findings in
    guard visit.feed.format == .rdf else { return }
    for node in CollectionOfOne(visit.node) + Array(visit.node.descendants) where node.kind == .element {
      for attribute in node.attributes where attribute.name.namespace == Namespace.rss11.uri {
        findings.report(
          "“\(node.displayName)” cannot have the attribute “\(attribute.writtenName)”", of: node,
          at: attribute.nameRange, attribute: attribute.writtenName, value: attribute.value.string)
      }
    }
  }
}
