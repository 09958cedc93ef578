package import FeedCore

extension RuleDescription {
  package static let atomMediaTypeOfText = RuleDescription(
    "atom/media-type-of-text", .error, "the type of text must not be a media type", reference: .rfc(4287, "3.1.1"),
    w3c: ["InvalidTextType"],
    why: "Feed readers recognize only text, html and xhtml, and may show the markup as text.",
    help: "write html for text/html, text for text/plain; media types are only allowed for content",
    wrong: "<title type=\"text/html\">",
    right: "<title type=\"html\">")

  package static let atomTextType = RuleDescription(
    "atom/text-type", .error, "the type of text must be text, html or xhtml", reference: .rfc(4287, "3.1.1"),
    w3c: ["InvalidTextType", "InvalidMIMEType", "AttrNotBlank"],
    why: "Feed readers cannot tell how to show text of an unknown type.",
    help: "write text, html or xhtml",
    wrong: "<title type=\"markdown\">",
    right: "<title type=\"html\">")
}
