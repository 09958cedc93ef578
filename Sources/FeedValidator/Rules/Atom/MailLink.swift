import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomMailLink = RuleDescription(
    "atom/mail-link", .warning, "a link to a page or file should not be an e-mail address",
    reference: .rfc(4287, "4.2.7.2"),
    why: "Feed readers open an e-mail program instead of the page.",
    help: "write the URL of the page, and the e-mail address in <author><email>",
    wrong: "<link rel=\"alternate\" href=\"mailto:ada@example.com\"/>",
    right: "<link rel=\"alternate\" href=\"https://example.com/\"/>")
}

extension Rule {
  static let atomMailLink = Rule(.atomMailLink, at: [.each(Atom.link)]) { context, findings in
    guard let href = context.node.attribute(Atom.href),
      href.value.bytes.first?.asciiLowercased == UInt8(ascii: "m"),
      IRIReference(href.value.string).scheme?.lowercased() == "mailto",
      webRelations.contains(context.node.attribute(Atom.rel)?.value.string ?? "alternate")
    else { return }
    findings.report(
      "“\(href.value.string)” is not the URL of a page or file", at: href.valueRange, attribute: "href",
      value: href.value.string)
  }

  /// The relations whose links lead to pages, files or feeds.
  private static let webRelations: Set<String> = [
    "alternate", "current", "enclosure", "first", "hub", "last", "next", "next-archive", "prev-archive", "previous",
    "self",
  ]
}
