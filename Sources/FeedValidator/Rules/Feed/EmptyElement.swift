import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let feedEmptyElement = RuleDescription(
    "feed/empty-element", .warning, "an element should not be empty",
    reference: .rss("Elements of item", anchor: "hrelementsOfLtitemgt"),
    w3c: ["NotBlank"],
    why: "Feed readers show an empty space or a placeholder.",
    help: "write the text, or remove the element",
    wrong: "<title></title>",
    right: "<title>Rye</title>")
}

extension Rule {
  static let feedEmptyElement = Rule(
    .feedEmptyElement, at: [.text(.text), .construct, .each(Atom.uri), .each(Atom.icon), .each(Atom.logo)]
  ) { context, findings in
    guard context.text.isBlank else { return }
    let isURL = [Atom.uri, Atom.icon, Atom.logo].contains { context.node.isElement($0) }
    guard context.kind != .other || isURL, context.node.attribute(Atom.contentSource) == nil,
      !context.node.elements.contains(where: { _ in true })
    else { return }
    let mayBeEmpty = ["summary", "rights", "description", "copyright", "guid", "soundbite"]
    guard let name = context.node.name?.local, !mayBeEmpty.contains(name) else { return }
    findings.report("“\(context.node.displayName)” is empty")
  }
}
