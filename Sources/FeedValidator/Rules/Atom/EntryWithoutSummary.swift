import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An entry whose content is elsewhere or in binary has a summary.
  static let entryWithoutSummary = Rule(
    RuleDescription(
      "atom/entry-without-summary", .error, "an entry whose content is elsewhere or in binary has a summary",
      .rfc(4287, "4.1.2"),
      w3c: ["MissingSummary"],
      why: "A reader cannot show such content in its list.",
      help: "add <summary>…</summary>",
      wrong: "<content src=\"https://example.com/rye.mp3\" type=\"audio/mpeg\"/>",
      right: """
        <summary>How it sounds</summary>
        <content src="https://example.com/rye.mp3" type="audio/mpeg"/>
        """),
    at: [.at(Atom.entry)]
  ) { visit, findings in
    guard let content = visit.node.child(Atom.content), visit.node.child(Atom.summary) == nil else { return }
    let type = content.attribute(Atom.contentType)?.value.string.lowercased() ?? "text"
    let isText =
      ["", "text", "html", "xhtml"].contains(type) || type.hasPrefix("text/") || type.hasSuffix("+xml")
      || type.hasSuffix("/xml") || !type.contains("/")
    let isElsewhere = content.attribute(Atom.contentSource) != nil
    guard isElsewhere || !isText else { return }
    findings.report(
      isElsewhere
        ? "this entry’s content is elsewhere, and it has no summary"
        : "this entry’s content is binary, and it has no summary")
  }
}
