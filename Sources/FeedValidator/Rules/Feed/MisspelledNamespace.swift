import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let feedMisspelledNamespace = RuleDescription(
    "feed/misspelled-namespace", .warning, "a namespace should be spelled exactly as specified",
    reference: SpecReference("Namespaces in XML 1.0", "2.3", url: "https://www.w3.org/TR/xml-names/#NSNameComparison"),
    w3c: ["MediaRssNamespace", "ReservedPrefix", "UnknownNamespace"],
    why: "Feed readers compare the whole name, including case, “http” and slashes at the end.",
    help: "write the namespace as specified: http://search.yahoo.com/mrss/",
    wrong: "xmlns:media=\"http://search.yahoo.com/mrss\"",
    right: "xmlns:media=\"http://search.yahoo.com/mrss/\"")
}

extension Rule {
  static let feedMisspelledNamespace = Rule(.feedMisspelledNamespace, at: [.root]) { context, findings in
    for declaration in context.feed.document.namespaceDeclarations {
      guard let right = KnownPrefixes.spelling(of: declaration.uri),
        context.model != nil || declaration.uri != context.node.name?.namespace
      else { continue }
      findings.report(
        "“\(declaration.uri)” is a misspelling of \(right)", of: context.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri, help: "write \(right)")
    }
  }
}
