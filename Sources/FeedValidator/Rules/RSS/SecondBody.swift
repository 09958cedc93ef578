import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An item’s whole text stands in content:encoded.
  static let secondBody = Rule(
    RuleDescription(
      "rss/second-body", .warning, "an item’s whole text stands in content:encoded",
      SpecReference(
        "RSS Profile", "content:encoded", url: "https://www.rssboard.org/rss-profile#namespace-elements-content-encoded"
      ),
      w3c: ["DuplicateDescriptionSemantics"],
      why: "Few readers look for it elsewhere, and those show it twice.",
      help: "write the whole text into content:encoded",
      wrong: "<description>…</description><atom:content>…</atom:content>",
      right: "<description>…</description><content:encoded>…</content:encoded>"),
    at: [.at(RSS.item)]
  ) { visit, findings in
    let body = visit.node.child(XHTML.body)
    let content = visit.node.child(Atom.content).flatMap { $0.attribute(Atom.contentSource) == nil ? $0 : nil }
    guard let other = body ?? content else { return }
    findings.report("“\(other.writtenName)” is a second body beside the description", of: other)
  }
}
