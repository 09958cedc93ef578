package import FeedCore

extension RuleDescription {
  package static let xmlDoctype = RuleDescription(
    "xml/doctype", .error, "an export must not have a document type",
    why: "Feedkiln does not read the file, because no export has a document type and entities in it can be an attack.",
    help: "remove the <!DOCTYPE …> if you know where it comes from",
    wrong: "<?xml version=\"1.0\"?><!DOCTYPE rss [ … ]><rss>…",
    right: "<?xml version=\"1.0\"?><rss>…")

  package static let xmlTextBeforeRoot = RuleDescription(
    "xml/text-before-root", .warning, "an export should begin with “<”",
    why: "Feedkiln ignores text before the first “<”; most often it is an error message of the program that exports.",
    help: "remove everything before the first “<”",
    wrong: "Warning: out of memory\n<?xml version=\"1.0\"?>…",
    right: "<?xml version=\"1.0\"?>…")

  package static let xmlControlCharacter = RuleDescription(
    "xml/control-character", .warning, "an export should not contain control characters",
    why: "Feedkiln removes control characters, but other programs stop there.",
    help: "remove the characters, or export the file again",
    wrong: "a backspace character in a comment",
    right: "the comment without it")

  package static let htmlSelector = RuleDescription(
    "html/selector", .error, "a selector must use the supported syntax",
    why: "Feedkiln cannot find elements with a selector that it cannot read.",
    help: "write elements, .classes, #ids and [attributes], and commas between alternatives: .post, .entry",
    wrong: "article > .post-body",
    right: "article .post-body")
}
