import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rdfMisplacedAttribute = RuleDescription(
    "rdf/misplaced-attribute", .error, "attributes must not be in the namespace of RSS 1.1",
    reference: SpecReference("RSS 1.1", "3", url: "https://web.archive.org/web/2005/http://inamidst.com/rss1.1/"),
    w3c: ["UnexpectedAttribute"],
    why: "Feed readers ignore them, because RSS 1.1 has no attributes of its own.",
    help: "remove the attribute",
    wrong: "<foaf:Person rss:description=\"…\">",
    right: "<foaf:Person>")
}

extension Rule {
  static let rdfMisplacedAttribute = Rule(.rdfMisplacedAttribute, at: [.root]) { context, findings in
    guard context.feed.format == .rdf else { return }
    for node in CollectionOfOne(context.node) + Array(context.node.descendants) where node.kind == .element {
      for attribute in node.attributes where attribute.name.namespace == Namespace.rss11.uri {
        findings.report(
          "attribute “\(attribute.writtenName)” is not allowed in “\(node.displayName)”", of: node,
          at: attribute.nameRange, attribute: attribute.writtenName, value: attribute.string)
      }
    }
  }
}
