import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomObsoleteNamespace = RuleDescription(
    "atom/obsolete-namespace", .error, "a feed must be Atom 1.0", reference: .rfc(4287, "2"),
    w3c: ["ObsoleteNamespace"],
    why: "Feed readers no longer support Atom 0.3, a draft of 2003.",
    help: "write xmlns=\"http://www.w3.org/2005/Atom\" and follow RFC 4287",
    wrong: "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\">",
    right: "<feed xmlns=\"http://www.w3.org/2005/Atom\">")
}

extension Rule {
  static let atomObsoleteNamespace = Rule(.atomObsoleteNamespace, at: [.root]) { context, findings in
    let draft = "http://purl.org/atom/ns#"
    if context.feed.format == .atom, context.node.name?.namespace.hasPrefix(draft) == true {
      findings.report("feed is Atom 0.3, an obsolete draft")
    } else if context.feed.document.names.contains(where: { $0.namespace.hasPrefix(draft) }),
      let declaration = context.feed.document.namespaceDeclarations.first(where: { $0.uri.hasPrefix(draft) })
    {
      findings.report(
        "namespace is that of Atom 0.3, an obsolete draft", of: context.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri)
    }
  }
}
