import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed is Atom 1.0.
  static let obsoleteNamespace = Rule(
    "atom/obsolete-namespace", .error, at: [.root], .rfc(4287, "2"),
    summary: "a feed is Atom 1.0",
    rationale: "Atom 0.3 was a draft that readers have dropped.",
    help: "write xmlns=\"http://www.w3.org/2005/Atom\", and follow RFC 4287",
    wrong: "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\">",
    right: "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
    w3c: ["ObsoleteNamespace"]
  ) { visit, findings in
    guard visit.feed.format == .atom, visit.node.name?.namespace.hasPrefix("http://purl.org/atom/ns#") == true else {
      return
    }
    findings.report("this is Atom 0.3, a draft of 2003")
  }
}
