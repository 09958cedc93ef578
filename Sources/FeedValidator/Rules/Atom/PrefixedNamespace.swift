import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomPrefixedNamespace = RuleDescription(
    "atom/prefixed-namespace", .info, "prefer default namespaces for Atom and XHTML in Atom feeds",
    reference: .rfc(4287, "2"),
    w3c: ["AvoidNamespacePrefix"],
    why: "Some feed readers look for names without a prefix.",
    help: "declare the namespace with xmlns=\"…\" and remove the prefix",
    wrong: "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">",
    right: "<feed xmlns=\"http://www.w3.org/2005/Atom\">")
}

extension Rule {
  static let atomPrefixedNamespace = Rule(.atomPrefixedNamespace, at: [.root]) { context, findings in
    guard context.feed.format == .atom else { return }
    for declaration in context.feed.document.namespaceDeclarations where !declaration.prefix.isEmpty {
      guard declaration.uri == Namespace.atom.uri || declaration.uri == Namespace.xhtml.uri else { continue }
      findings.report(
        "prefix “\(declaration.prefix)” is for a namespace that some readers only find without a prefix",
        of: context.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri)
    }
  }
}
