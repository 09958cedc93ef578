import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed is Atom 1.0.
  static let obsoleteNamespace = Rule(
    RuleDescription(
      "atom/obsolete-namespace", .error, "a feed is Atom 1.0", .rfc(4287, "2"),
      w3c: ["ObsoleteNamespace"],
      why: "Atom 0.3 was a draft that readers have dropped.",
      help: "write xmlns=\"http://www.w3.org/2005/Atom\", and follow RFC 4287",
      wrong: "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\">",
      right: "<feed xmlns=\"http://www.w3.org/2005/Atom\">"),
    at: [.root]
  ) { visit, findings in
    let draft = "http://purl.org/atom/ns#"
    if visit.feed.format == .atom, visit.node.name?.namespace.hasPrefix(draft) == true {
      findings.report("this is Atom 0.3, a draft of 2003")
    } else if visit.feed.document.names.contains(where: { $0.namespace.hasPrefix(draft) }),
      let declaration = visit.feed.document.namespaceDeclarations.first(where: { $0.uri.hasPrefix(draft) })
    {
      findings.report(
        "these elements are Atom 0.3’s, a draft of 2003", of: visit.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri)
    }
  }
}
