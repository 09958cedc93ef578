import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomRootWithoutNamespace = RuleDescription(
    "atom/root-without-namespace", .error, "the root of an Atom feed must be in Atom’s namespace",
    reference: .rfc(4287, "2"),
    w3c: ["MissingNamespace"],
    why: "Feed readers identify Atom by its namespace.",
    help: "write xmlns=\"http://www.w3.org/2005/Atom\"",
    wrong: "<feed>",
    right: "<feed xmlns=\"http://www.w3.org/2005/Atom\">")
}

extension Rule {
  static let atomRootWithoutNamespace = Rule(.atomRootWithoutNamespace, at: [.root]) { context, findings in
    guard context.feed.format == .atom, context.node.name?.namespace == "" else { return }
    findings.report("“\(context.node.writtenName)” has no namespace")
  }
}
