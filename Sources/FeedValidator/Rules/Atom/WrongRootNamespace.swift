import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The root is in its format’s namespace.
  static let wrongRootNamespace = Rule(
    "feed/root-in-wrong-namespace", .error, at: [.root], .rfc(4287, "2"),
    summary: "the root is in its format’s namespace",
    rationale: "Readers know a format by its root’s name and namespace.",
    help: "write xmlns=\"http://www.w3.org/2005/Atom\" for Atom, and no xmlns for RSS",
    wrong: "<feed xmlns=\"http://www.w3.org/2005/atom\">",
    right: "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
    w3c: ["InvalidNamespace"]
  ) { visit, findings in
    guard let name = visit.node.name, !name.namespace.isEmpty, !name.namespace.hasPrefix("http://purl.org/atom/ns#")
    else { return }
    guard visit.feed.format == .rss || (visit.feed.format == .atom && name.namespace != Namespace.atom.uri) else {
      return
    }
    findings.report(
      "“\(name.namespace)” is not the namespace of \(visit.feed.format == .rss ? "RSS, which has none" : "Atom")",
      value: name.namespace)
  }
}
