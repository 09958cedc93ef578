import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomEntryWithoutSummary = RuleDescription(
    "atom/entry-without-summary", .error, "an entry with external or binary content must have a summary",
    reference: .rfc(4287, "4.1.2"),
    w3c: ["MissingSummary"],
    why: "Feed readers cannot show such content in a list of entries.",
    help: "add <summary>…</summary>",
    wrong: "<content src=\"https://example.com/rye.mp3\" type=\"audio/mpeg\"/>",
    right: """
      <summary>How it sounds</summary>
      <content src="https://example.com/rye.mp3" type="audio/mpeg"/>
      """)
}

extension Rule {
  static let atomEntryWithoutSummary = Rule(.atomEntryWithoutSummary, at: [.each(Atom.entry)]) { context, findings in
    guard let content = context.node.child(Atom.content), context.node.child(Atom.summary) == nil else { return }
    let type = content.attribute(Atom.contentType)?.string.lowercased() ?? "text"
    let isText =
      ["", "text", "html", "xhtml"].contains(type) || type.hasPrefix("text/") || type.hasSuffix("+xml")
      || type.hasSuffix("/xml") || !type.contains("/")
    let isElsewhere = content.attribute(Atom.contentSource) != nil
    guard isElsewhere || !isText else { return }
    findings.report(
      isElsewhere
        ? "entry with external content has no summary"
        : "entry with binary content has no summary")
  }
}
