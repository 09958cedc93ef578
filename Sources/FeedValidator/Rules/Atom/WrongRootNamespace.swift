import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The root is in its format’s namespace.
  static let wrongRootNamespace = Rule(
    RuleDescription(
      "feed/root-in-wrong-namespace", .error, "the root is in its format’s namespace", .rfc(4287, "2"),
      w3c: ["InvalidNamespace"],
      why: "Readers know a format by its root’s name and namespace.",
      help: "write xmlns=\"http://www.w3.org/2005/Atom\" for Atom, and no xmlns for RSS",
      wrong: "<feed xmlns=\"http://www.w3.org/2005/atom\">",
      right: "<feed xmlns=\"http://www.w3.org/2005/Atom\">"),
    at: [.root]
  ) { visit, findings in
    guard let name = visit.node.name, !name.namespace.isEmpty, !name.namespace.hasPrefix("http://purl.org/atom/ns#")
    else { return }
    let format: String
    switch visit.feed.format {
    case .rss: format = "RSS, which has none"
    case .atom where name.namespace != Namespace.atom.uri: format = "Atom"
    case .rdf where visit.model == nil: format = name.local == "RDF" ? "RDF" : "RSS 1.1"
    default: return
    }
    findings.report("“\(name.namespace)” is not the namespace of \(format)", value: name.namespace)
  }
}
