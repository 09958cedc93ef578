import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed is in Atom’s namespace.
  static let atomWithoutNamespace = Rule(
    RuleDescription(
      "atom/root-without-namespace", .error, "a feed is in Atom’s namespace", .rfc(4287, "2"),
      w3c: ["MissingNamespace"],
      why: "Readers know Atom by its namespace.",
      help: "write xmlns=\"http://www.w3.org/2005/Atom\"",
      wrong: "<feed>",
      right: "<feed xmlns=\"http://www.w3.org/2005/Atom\">"),
    at: [.root]
  ) { visit, findings in
    guard visit.feed.format == .atom, visit.node.name?.namespace == "" else { return }
    findings.report("“\(visit.node.writtenName)” is in no namespace")
  }
}
