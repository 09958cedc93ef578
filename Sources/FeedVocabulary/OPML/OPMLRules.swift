package import FeedCore

extension RuleDescription {
  package static let opmlExpansionState = RuleDescription(
    "opml/expansion-state", .error, "an expansion state must be a list of line numbers",
    reference: OPML.reference("expansionState"),
    w3c: ["InvalidExpansionState"],
    why: "Outliners cannot open the lines.",
    help: "write line numbers with commas between them: 1, 4, 7",
    wrong: "<expansionState>all</expansionState>",
    right: "<expansionState>1, 4, 7</expansionState>")

  package static let opmlVersion = RuleDescription(
    "opml/version", .error, "the OPML version must be 1.0, 1.1 or 2.0", reference: OPML.reference("version"),
    w3c: ["InvalidOPMLVersion"],
    why: "Programs use the version to decide which attributes to expect.",
    help: "write 2.0",
    wrong: "<opml version=\"2\">",
    right: "<opml version=\"2.0\">")
}
