import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let xmlSpaceInNamespace = RuleDescription(
    "xml/space-in-namespace", .error, "a namespace name must not contain white space",
    reference: SpecReference("Namespaces in XML 1.0", "2.1", url: "https://www.w3.org/TR/xml-names/#concepts"),
    w3c: ["SAXError"],
    why: "Some XML parsers stop here.",
    help: "remove the space or line break",
    wrong: "xmlns:a=\"http://example.com/ a\"",
    right: "xmlns:a=\"http://example.com/a\"")
}

extension Rule {
  static let xmlSpaceInNamespace = Rule(.xmlSpaceInNamespace, at: [.root]) { context, findings in
    for declaration in context.feed.document.namespaceDeclarations
    where declaration.uri.utf8.contains(where: { $0.isSpace }) {
      findings.report(
        "namespace name contains white space", of: context.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri)
    }
  }
}
