import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssExtensionWithoutNamespace = RuleDescription(
    "rss/extension-without-namespace", .warning, "all elements of an extension should be in a namespace",
    reference: .rss("Extending RSS", anchor: "extendingRss"),
    w3c: ["NotInANamespace"],
    why: "Feed readers treat elements without a namespace as RSS elements.",
    help: "add the prefix of the parent element",
    wrong: "<photo:data><camera>…</camera></photo:data>",
    right: "<photo:data><photo:camera>…</photo:camera></photo:data>")
}

extension Rule {
  static let rssExtensionWithoutNamespace = Rule(.rssExtensionWithoutNamespace, at: [.root]) { context, findings in
    guard context.isRSS2 else { return }
    let hasExtensions = context.feed.document.names.contains {
      !$0.namespace.isEmpty && KnownNames.namespace($0.namespace) == nil
    }
    guard hasExtensions else { return }
    for node in context.node.descendants where node.kind == .element && node.name?.namespace.isEmpty == true {
      guard let parent = node.parent, let around = parent.name?.namespace, !around.isEmpty,
        KnownNames.namespace(around) == nil
      else { continue }
      findings.report(
        "“\(node.displayName)” has no namespace, but its parent “\(parent.writtenName)” has one", of: node)
    }
  }
}
