import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A namespace is written letter by letter as it is specified.
  static let misspeltNamespace = Rule(
    RuleDescription(
      "feed/misspelt-namespace", .warning, "a namespace is written letter by letter as it is specified",
      SpecReference("Namespaces in XML 1.0", "2.3", url: "https://www.w3.org/TR/xml-names/#NSNameComparison"),
      w3c: ["MediaRssNamespace", "ReservedPrefix", "UnknownNamespace"],
      why:
        "Readers compare the whole text: another case, a missing slash or an “s” behind “http” makes another namespace.",
      help: "write the namespace as it is specified",
      wrong: "xmlns:media=\"http://search.yahoo.com/mrss\"",
      right: "xmlns:media=\"http://search.yahoo.com/mrss/\""),
    at: [.root]
  ) { visit, findings in
    for declaration in visit.feed.document.namespaceDeclarations {
      guard let right = KnownPrefixes.spelling(of: declaration.uri),
        visit.model != nil || declaration.uri != visit.node.name?.namespace
      else { continue }
      findings.report(
        "“\(declaration.uri)” is a misspelling of \(right)", of: visit.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri, help: "write \(right)")
    }
  }
}
