import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An element that stands there says something.
  static let emptyElement = Rule(
    RuleDescription(
      "feed/empty-element", .warning, "an element that stands there says something",
      .rss("Elements of item", anchor: "hrelementsOfLtitemgt"),
      w3c: ["NotBlank"],
      why: "Readers show an empty place, or their own words for it.",
      help: "write the text, or leave the element out",
      wrong: "<title></title>",
      right: "<title>Rye</title>"),
    at: [.text(.text), .construct, .at(Atom.uri), .at(Atom.icon), .at(Atom.logo)]
  ) { visit, findings in
    guard visit.text.isBlank else { return }
    let isAddress = [Atom.uri, Atom.icon, Atom.logo].contains { visit.node.isElement($0) }
    guard visit.kind != .other || isAddress, visit.node.attribute(Atom.contentSource) == nil,
      !visit.node.elements.contains(where: { _ in true })
    else { return }
    let mayBeEmpty = ["summary", "rights", "description", "copyright", "guid", "soundbite"]
    guard let name = visit.node.name?.local, !mayBeEmpty.contains(name) else { return }
    findings.report("“\(visit.node.displayName)” is empty")
  }
}
