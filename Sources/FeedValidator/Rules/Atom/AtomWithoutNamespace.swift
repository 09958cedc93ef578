import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed is in Atom’s namespace.
  static let atomWithoutNamespace = Rule(
    "atom/root-without-namespace", .error, at: [.root], .rfc(4287, "2"),
    summary: "a feed is in Atom’s namespace",
    rationale: "Readers know Atom by its namespace.",
    help: "write xmlns=\"http://www.w3.org/2005/Atom\"",
    wrong: "<feed>",
    right: "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
    w3c: ["MissingNamespace"]
  ) { visit, findings in
    guard visit.feed.format == .atom, visit.node.name?.namespace == "" else { return }
    findings.report("“\(visit.node.writtenName)” is in no namespace")
  }
}
