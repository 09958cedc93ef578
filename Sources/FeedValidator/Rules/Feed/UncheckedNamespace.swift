import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// What stands in a namespace is checked.
  static let uncheckedNamespace = Rule(
    RuleDescription(
      "feed/unchecked-namespace", .info, "what stands in a namespace is checked",
      .rss("Extending RSS", anchor: "extendingRss"),
      w3c: ["UnsupportedNamespace"],
      why: "A feed without findings may have mistakes there all the same.",
      help: "check these elements by their own documentation",
      wrong: "xmlns:googleplay=\"http://www.google.com/schemas/play-podcasts/1.0\"",
      right: "a namespace whose elements are checked, as xmlns:itunes"),
    at: [.root]
  ) { visit, findings in
    for declaration in visit.feed.document.namespaceDeclarations {
      guard KnownPrefixes.isExtension(declaration.uri), KnownNames.namespace(declaration.uri) == nil else { continue }
      findings.report(
        "“\(declaration.prefix)” is known, but its elements are not checked",
        of: visit.feed.document[declaration.nodeIndex], at: declaration.range, value: declaration.uri)
    }
  }
}
