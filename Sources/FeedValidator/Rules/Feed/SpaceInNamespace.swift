import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A namespace’s name holds no white space.
  static let spaceInNamespace = Rule(
    RuleDescription(
      "xml/space-in-namespace", .error, "a namespace’s name holds no white space",
      SpecReference("Namespaces in XML 1.0", "2.1", url: "https://www.w3.org/TR/xml-names/#concepts"),
      w3c: ["SAXError"],
      why: "It is an address, and some XML parsers stop here.",
      help: "take the space or the line break out",
      wrong: "xmlns:a=\"http://example.com/ a\"",
      right: "xmlns:a=\"http://example.com/a\""),
    at: [.root]
  ) { visit, findings in
    for declaration in visit.feed.document.namespaceDeclarations
    where declaration.uri.utf8.contains(where: { $0.isSpace }) {
      findings.report(
        "white space stands in this namespace’s name", of: visit.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri)
    }
  }
}
