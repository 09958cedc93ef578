package import FeedCore

extension RuleDescription {
  package static let atomTextType = RuleDescription(
    "atom/text-type", .error, "the type of text must be text, html or xhtml", reference: .rfc(4287, "3.1.1"),
    w3c: ["InvalidTextType", "AttrNotBlank"],
    why: "Feed readers cannot tell how to show text of an unknown type.",
    help: "write text, html or xhtml; media types are only allowed for content",
    wrong: "<title type=\"text/html\">",
    right: "<title type=\"html\">")
}
