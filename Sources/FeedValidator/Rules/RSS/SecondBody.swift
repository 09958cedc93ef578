import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssSecondBody = RuleDescription(
    "rss/second-body", .warning, "the full text of an item should be in content:encoded",
    reference: SpecReference(
      "RSS Profile", "content:encoded", url: "https://www.rssboard.org/rss-profile#namespace-elements-content-encoded"
    ),
    w3c: ["DuplicateDescriptionSemantics"],
    why: "Few feed readers look for it elsewhere, and those show it twice.",
    help: "move the full text to content:encoded",
    wrong: "<description>…</description><atom:content>…</atom:content>",
    right: "<description>…</description><content:encoded>…</content:encoded>")
}

extension Rule {
  static let rssSecondBody = Rule(.rssSecondBody, at: [.each(RSS.item)]) { context, findings in
    let body = context.node.child(XHTML.body)
    let content = context.node.child(Atom.content).flatMap { $0.attribute(Atom.contentSource) == nil ? $0 : nil }
    guard let other = body ?? content else { return }
    let hasDescription = context.node.child(RSS.itemDescription) != nil
    findings.report(
      hasDescription
        ? "“\(other.writtenName)” is a second body next to the description"
        : "few feed readers show “\(other.writtenName)”", of: other)
  }
}
