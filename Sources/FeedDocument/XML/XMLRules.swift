package import FeedCore

extension RuleDescription {
  package static let xmlBareAmpersand = RuleDescription(
    "xml/bare-ampersand", .error, "an ampersand must be written as &amp;",
    reference: .xml("2.1", anchor: "sec-well-formed"),
    w3c: ["SAXError"],
    why: "Feed readers stop at a bare ampersand, because it begins a reference such as &lt;.",
    help: "write &amp; for each ampersand, also in URLs",
    wrong: "<title>Salt & rye</title>",
    right: "<title>Salt &amp; rye</title>")

  package static let xmlBareLessThan = RuleDescription(
    "xml/bare-less-than", .error, "“<” must be escaped in text", reference: .xml("2.4", anchor: "syntax"),
    w3c: ["SAXError"],
    why: "Feed readers stop at a “<” that does not begin a tag.",
    help: "write &lt;",
    wrong: "<title>1 < 2</title>",
    right: "<title>1 &lt; 2</title>")

  package static let xmlHyphensInComment = RuleDescription(
    "xml/hyphens-in-comment", .error, "a comment must not contain “--”", reference: .xml("2.5", anchor: "sec-comments"),
    w3c: ["SAXError"],
    why: "Feed readers stop at the first XML error, so subscribers see no new entries.",
    help: "write “- -”, or remove the comment",
    wrong: "<!-- a -- b -->",
    right: "<!-- a - b -->")

  package static let xmlMalformedDeclaration = RuleDescription(
    "xml/malformed-declaration", .error, "the XML declaration must have the form of the specification",
    reference: .xml("2.8", anchor: "sec-prolog-dtd"), w3c: ["SAXError"],
    why: "Feed readers stop at the first XML error, so subscribers see no new entries.",
    help: "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    wrong: "<?xml encoding=\"UTF-8\"?>",
    right: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")

  package static let xmlMalformedDoctype = RuleDescription(
    "xml/malformed-doctype", .error, "a document type declaration must be correct and precede the root",
    reference: .xml("2.8", anchor: "sec-prolog-dtd"), w3c: ["SAXError"],
    why: "Feed readers stop at the first XML error, so subscribers see no new entries.",
    help: "remove the document type declaration; feeds need none",
    wrong: "<rss version=\"2.0\"><!DOCTYPE rss>…",
    right: "<rss version=\"2.0\">…")

  package static let xmlMalformedReference = RuleDescription(
    "xml/malformed-reference", .error, "a character reference must be the number of a character",
    reference: .xml("4.1", anchor: "sec-references"), w3c: ["SAXError"],
    why: "Feed readers stop at the first XML error, so subscribers see no new entries.",
    help: "write the character itself, or its number: &#128512;",
    wrong: "<title>&#xD83D;&#xDE00;</title>",
    right: "<title>&#x1F600;</title>")

  package static let xmlMalformedTag = RuleDescription(
    "xml/malformed-tag", .error, "a tag must have a name, and attributes with values in quotes",
    reference: .xml("3.1", anchor: "sec-starttags"), w3c: ["SAXError"],
    why: "Feed readers stop at the first XML error, so subscribers see no new entries.",
    help: "write attributes as name=\"value\", and “>” at the end of the tag",
    wrong: "<category domain=fruit>pome</category>",
    right: "<category domain=\"fruit\">pome</category>")

  package static let xmlMisplacedDeclaration = RuleDescription(
    "xml/misplaced-declaration", .error, "the XML declaration must only be at the start of the file",
    reference: .xml("2.8", anchor: "sec-prolog-dtd"), w3c: ["SAXError"],
    why: "Feed readers stop at a second declaration; most often the template of an entry repeats it.",
    help: "remove the declaration",
    wrong: "<item><?xml version=\"1.0\"?>…</item>",
    right: "<item>…</item>")

  package static let xmlSecondByteOrderMark = RuleDescription(
    "xml/second-byte-order-mark", .error, "a file must not have a second byte order mark",
    reference: .xml("2.8", anchor: "sec-prolog-dtd"), w3c: ["SAXError"],
    why: "Feed readers reject the file, because the second mark is a character before the root.",
    help: "remove the second mark",
    wrong: "the bytes EF BB BF EF BB BF 3C",
    right: "the bytes 3C")

  package static let xmlSectionEnd = RuleDescription(
    "xml/section-end", .error, "“]]>” must only end a CDATA section", reference: .xml("2.7", anchor: "sec-cdata-sect"),
    w3c: ["SAXError"],
    why: "Feed readers stop at “]]>” in text; most often a CDATA section is in another one.",
    help: "write ]]&gt; in text, and ]]]]><![CDATA[> in a section",
    wrong: "<title>a ]]> b</title>",
    right: "<title>a ]]&gt; b</title>")

  package static let xmlUnclosedSection = RuleDescription(
    "xml/unclosed-section", .error, "CDATA sections, comments and instructions must be closed",
    reference: .xml("2.7", anchor: "sec-cdata-sect"), w3c: ["SAXError"],
    why: "Feed readers discard the feed, because they read everything after it as part of the section.",
    help: "write the end: ]]>, --> or ?>",
    wrong: "<description><![CDATA[apples</description>",
    right: "<description><![CDATA[apples]]></description>")

  package static let xmlEmpty = RuleDescription(
    "xml/empty", .error, "a feed must not be empty", reference: .xml("2.1", anchor: "sec-well-formed"),
    w3c: ["SAXError"],
    why: "Feed readers have nothing to read; most often the program that writes the feed failed.",
    help: "check the program that writes the file",
    wrong: "",
    right: "<?xml version=\"1.0\"?><rss version=\"2.0\">…</rss>")

  package static let xmlInvalidCharacter = RuleDescription(
    "xml/invalid-character", .error, "XML must not contain control characters",
    reference: .xml("2.1", anchor: "sec-well-formed"),
    w3c: ["SAXError"],
    why: "Feed readers stop at a control character; most often it comes from pasted text.",
    help: "remove the character",
    wrong: "<title>Rye&#0;</title>",
    right: "<title>Rye</title>")

  package static let xmlLessThanInAttribute = RuleDescription(
    "xml/less-than-in-attribute", .error, "“<” must be escaped in attributes",
    reference: .xml("2.1", anchor: "sec-well-formed"),
    w3c: ["SAXError"],
    why: "Feed readers stop at the first XML error, so subscribers see no new entries.",
    help: "write &lt;",
    wrong: "<category term=\"a<b\"/>",
    right: "<category term=\"a&lt;b\"/>")

  package static let xmlMismatchedTag = RuleDescription(
    "xml/mismatched-tag", .error, "tags must be closed in reverse order",
    reference: .xml("2.1", anchor: "sec-well-formed"),
    w3c: ["SAXError"],
    why: "Feed readers stop at the first XML error, so subscribers see no new entries.",
    help: "close the elements in the reverse order of their start tags",
    wrong: "<item><title>Rye</item></title>",
    right: "<item><title>Rye</title></item>")

  package static let xmlNotWellFormed = RuleDescription(
    "xml/not-well-formed", .error, "XML must be well-formed", reference: .xml("2.1", anchor: "sec-well-formed"),
    w3c: ["SAXError"],
    why: "Feed readers stop at the first XML error, so subscribers see no new entries.",
    help: "correct the syntax, or write the file with an XML library",
    wrong: "<title>Rye<title>",
    right: "<title>Rye</title>")

  package static let xmlPrematureEnd = RuleDescription(
    "xml/premature-end", .error, "all elements must be closed", reference: .xml("2.1", anchor: "sec-well-formed"),
    w3c: ["SAXError"],
    why: "Feed readers discard the whole feed, because the file is cut off or an end tag is missing.",
    help: "close the open elements, or check that the file was written completely",
    wrong: "<rss><channel>…</channel>",
    right: "<rss><channel>…</channel></rss>")

  package static let xmlRepeatedAttribute = RuleDescription(
    "xml/repeated-attribute", .error, "an attribute must be unique in its tag",
    reference: .xml("2.1", anchor: "sec-well-formed"),
    w3c: ["SAXError"],
    why: "Feed readers stop here, because they cannot choose between the two.",
    help: "remove one of the two",
    wrong: "<link rel=\"self\" href=\"…\" rel=\"alternate\"/>",
    right: "<link rel=\"self\" href=\"…\"/>")

  package static let xmlSpaceBeforeDeclaration = RuleDescription(
    "xml/space-before-declaration", .error, "the XML declaration must be at the very start of the file",
    reference: .xml("2.1", anchor: "sec-well-formed"),
    w3c: ["SAXError", "WPBlankLine"],
    why: "Feed readers stop immediately; most often a template or plug-in writes a blank line.",
    help: "remove everything before <?xml",
    wrong: "(an empty line)\n<?xml version=\"1.0\"?>",
    right: "<?xml version=\"1.0\"?>")

  package static let xmlUndeclaredPrefix = RuleDescription(
    "xml/undeclared-prefix", .error, "prefixes must be declared", reference: .xml("2.1", anchor: "sec-well-formed"),
    w3c: ["SAXError", "MissingNamespace"],
    why: "Feed readers reject a file with an undeclared prefix.",
    help: "declare the prefix on the root: xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
    wrong: "<rss version=\"2.0\"><channel><dc:creator>…",
    right: "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">…")

  package static let xmlUndefinedEntity = RuleDescription(
    "xml/undefined-entity", .error, "entities must be defined", reference: .xml("2.1", anchor: "sec-well-formed"),
    w3c: ["SAXError", "UndefinedNamedEntity"],
    why: "Feed readers stop at HTML entities such as &nbsp;, because XML defines only five entities.",
    help: "write the character itself, or its number: &#160;",
    wrong: "<title>Caf&eacute;</title>",
    right: "<title>Café</title>")

  package static let xmlVersion = RuleDescription(
    "xml/version", .error, "a feed must be XML 1.0", reference: .xml("2.8", anchor: "sec-prolog-dtd"),
    w3c: ["BadXmlVersion"],
    why: "Few feed readers support other versions.",
    help: "write version=\"1.0\"",
    wrong: "<?xml version=\"1.1\"?>",
    right: "<?xml version=\"1.0\"?>")
}
