import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// All elements of an extension are in a namespace.
  static let extensionWithoutNamespace = Rule(
    RuleDescription(
      "rss/extension-without-namespace", .error, "all elements of an extension are in a namespace",
      .rss("Extending RSS", anchor: "extendingRss"),
      w3c: ["NotInANamespace"],
      why: "RSS’s own elements are those without one, so a reader takes them for RSS’s.",
      help: "give it the prefix of the element around it",
      wrong: "<photo:data><camera>…</camera></photo:data>",
      right: "<photo:data><photo:camera>…</photo:camera></photo:data>"),
    at: [.root]
  ) { visit, findings in
    guard visit.isRSS2 else { return }
    let hasExtensions = visit.feed.document.names.contains {
      !$0.namespace.isEmpty && KnownNames.namespace($0.namespace) == nil
    }
    guard hasExtensions else { return }
    for node in visit.node.descendants where node.kind == .element && node.name?.namespace.isEmpty == true {
      guard let parent = node.parent, let around = parent.name?.namespace, !around.isEmpty,
        KnownNames.namespace(around) == nil
      else { continue }
      findings.report("“\(node.displayName)” is in no namespace, and “\(parent.writtenName)” is in one", of: node)
    }
  }
}
