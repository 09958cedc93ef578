import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let feedRootInWrongNamespace = RuleDescription(
    "feed/root-in-wrong-namespace", .error, "the root must be in the namespace of its format",
    reference: .rfc(4287, "2"),
    w3c: ["InvalidNamespace"],
    why: "Feed readers identify a format by the name and namespace of its root.",
    help: "write xmlns=\"http://www.w3.org/2005/Atom\" for Atom, and no xmlns for RSS",
    wrong: "<feed xmlns=\"http://www.w3.org/2005/atom\">",
    right: "<feed xmlns=\"http://www.w3.org/2005/Atom\">")
}

extension Rule {
  static let feedRootInWrongNamespace = Rule(.feedRootInWrongNamespace, at: [.root]) { context, findings in
    guard let name = context.node.name, !name.namespace.isEmpty, !name.namespace.hasPrefix("http://purl.org/atom/ns#")
    else { return }
    let format: String
    switch context.feed.format {
    case .rss: format = "RSS, which has none"
    case .atom where name.namespace != Namespace.atom.uri: format = "Atom"
    case .rdf where context.model == nil: format = name.local == "RDF" ? "RDF" : "RSS 1.1"
    default: return
    }
    findings.report("“\(name.namespace)” is not the namespace of \(format)", value: name.namespace)
  }
}
