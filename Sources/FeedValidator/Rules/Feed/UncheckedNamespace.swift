import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let feedUncheckedNamespace = RuleDescription(
    "feed/unchecked-namespace", .info, "prefer namespaces that Feedkiln checks",
    reference: .rss("Extending RSS", anchor: "extendingRss"),
    w3c: ["UnsupportedNamespace"],
    why: "Problems in elements of other namespaces are not reported.",
    help: "check these elements against the documentation of their namespace",
    wrong: "xmlns:googleplay=\"http://www.google.com/schemas/play-podcasts/1.0\"",
    right: "a namespace whose elements are checked, as xmlns:itunes")
}

extension Rule {
  static let feedUncheckedNamespace = Rule(.feedUncheckedNamespace, at: [.root]) { context, findings in
    for declaration in context.feed.document.namespaceDeclarations {
      guard KnownPrefixes.isExtension(declaration.uri), KnownNames.namespace(declaration.uri) == nil else { continue }
      findings.report(
        "elements with the prefix “\(declaration.prefix)” are not checked",
        of: context.feed.document[declaration.nodeIndex], at: declaration.range, value: declaration.uri)
    }
  }
}
