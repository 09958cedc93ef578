import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Atom and XHTML are default namespaces in an Atom feed.
  static let prefixedFormat = Rule(
    RuleDescription(
      "atom/prefixed-namespace", .info, "Atom and XHTML are default namespaces in an Atom feed", .rfc(4287, "2"),
      w3c: ["AvoidNamespacePrefix"],
      why: "A few readers look for names without a prefix.",
      help: "declare it with xmlns=\"…\", and take the prefix out",
      wrong: "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">",
      right: "<feed xmlns=\"http://www.w3.org/2005/Atom\">"),
    at: [.root]
  ) { visit, findings in
    guard visit.feed.format == .atom else { return }
    for declaration in visit.feed.document.namespaceDeclarations where !declaration.prefix.isEmpty {
      guard declaration.uri == Namespace.atom.uri || declaration.uri == Namespace.xhtml.uri else { continue }
      findings.report(
        "“\(declaration.prefix)” is a prefix for what some readers only know without",
        of: visit.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri)
    }
  }
}
