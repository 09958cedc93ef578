import FeedCore
import FeedDocument
import FeedVocabulary

/// Finds Atom links in RSS that lack a prefix, so that feed readers take them for the links of RSS.
enum AtomLinkCheck {
  /// Returns whether an element is such a link, and reports it; its attributes are not reported one by one.
  static func check(_ link: Node, _ findings: inout Findings) -> Bool {
    guard isAtomLink(link) else { return false }
    findings.add(
      .rssAtomLinkWithoutPrefix, "“link” with “href” is an Atom link without a prefix", of: link,
      reference: Atom.link.reference)
    return true
  }

  /// Whether an element is a `link` of RSS with the attribute of Atom.
  static func isAtomLink(_ link: Node) -> Bool {
    link.isElement(RSS.link) && link.attribute(Atom.href) != nil && !link.hasText
  }
}

extension RuleDescription {
  static let rssAtomLinkWithoutPrefix = RuleDescription(
    "rss/atom-link-without-prefix", .error, "an Atom link in RSS must be in the Atom namespace",
    reference: .rss("Extending RSS", anchor: "extendingRss"),
    w3c: ["UndefinedElement", "UnexpectedText"],
    why: "Feed readers take it for the URL of the page, which it lacks.",
    help: "write <atom:link …/>, and on the root xmlns:atom=\"http://www.w3.org/2005/Atom\"",
    wrong: "<link rel=\"self\" href=\"https://example.com/feed.xml\"/>",
    right: "<atom:link rel=\"self\" href=\"https://example.com/feed.xml\"/>")
}
