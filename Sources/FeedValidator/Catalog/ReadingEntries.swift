import FeedCore

/// What the XML and JSON readers and the format's detection report.
enum ReadingEntries {
  static let all: [RuleDescription] = [
    RuleDescription(
      "xml/not-well-formed", .error, "XML must be well-formed", xml, w3c: ["SAXError"],
      why: "A reader’s XML parser stops at the first such place, so subscribers see nothing new, or nothing at all.",
      help: "mend the place that the message names; an XML library writes it right",
      wrong: "<title>Rye<title>",
      right: "<title>Rye</title>"),
    RuleDescription(
      "xml/empty", .error, "a file must not be empty", xml, w3c: ["SAXError"],
      why: "There is nothing to read: most often the program that writes the feed failed half-way.",
      help: "look at what should have written the file",
      wrong: "",
      right: "<?xml version=\"1.0\"?><rss version=\"2.0\">…</rss>"),
    RuleDescription(
      "xml/mismatched-tag", .error, "tags must be closed in order", xml, w3c: ["SAXError"],
      why: "A reader’s XML parser stops at the first such place, so subscribers see nothing new, or nothing at all.",
      help: "close the elements in the reverse order of their opening",
      wrong: "<item><title>Rye</item></title>",
      right: "<item><title>Rye</title></item>"),
    RuleDescription(
      "xml/premature-end", .error, "all elements must be closed", xml, w3c: ["SAXError"],
      why: "The file was cut off, or an end tag is missing; a parser throws the whole feed away.",
      help: "close what is open, and check that the file was written to its end",
      wrong: "<rss><channel>…</channel>",
      right: "<rss><channel>…</channel></rss>"),
    RuleDescription(
      "xml/bare-ampersand", .error, "an ampersand must be written &amp;", xml, w3c: ["SAXError"],
      why: "An ampersand begins a reference such as &lt;, and alone it stops every parser.",
      help: "write &amp; for each ampersand, in addresses too",
      wrong: "<title>Salt & rye</title>",
      right: "<title>Salt &amp; rye</title>"),
    RuleDescription(
      "xml/undefined-entity", .error, "only XML’s five entities are defined", xml,
      w3c: ["SAXError", "UndefinedNamedEntity"],
      why: "HTML’s names such as &nbsp; mean nothing to XML, and a parser stops there.",
      help: "write the character itself, or its number",
      wrong: "<title>Caf&eacute;</title>",
      right: "<title>Café</title>"),
    RuleDescription(
      "xml/undeclared-prefix", .error, "prefixes must be declared", xml, w3c: ["SAXError", "MissingNamespace"],
      why: "A prefix stands for a namespace; without the declaration a parser refuses the file.",
      help: "declare the prefix on the root element",
      wrong: "<rss version=\"2.0\"><channel><dc:creator>…",
      right: "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">…"),
    RuleDescription(
      "xml/repeated-attribute", .error, "an attribute stands once in a tag", xml, w3c: ["SAXError"],
      why: "A parser cannot know which of the two is meant, and stops.",
      help: "keep one of the two",
      wrong: "<link rel=\"self\" href=\"…\" rel=\"alternate\"/>",
      right: "<link rel=\"self\" href=\"…\"/>"),
    RuleDescription(
      "xml/invalid-character", .error, "control characters cannot stand in XML", xml, w3c: ["SAXError"],
      why: "XML has no way to write these characters, not even by number; they mostly slip in from pasted text.",
      help: "take the character out",
      wrong: "<title>Rye&#0;</title>",
      right: "<title>Rye</title>"),
    RuleDescription(
      "xml/less-than-in-attribute", .error, "“<” cannot stand in an attribute", xml, w3c: ["SAXError"],
      why: "A reader’s XML parser stops at the first such place, so subscribers see nothing new, or nothing at all.",
      help: "write &lt; for it",
      wrong: "<category term=\"a<b\"/>",
      right: "<category term=\"a&lt;b\"/>"),
    RuleDescription(
      "xml/space-before-declaration", .error, "nothing may stand before the XML declaration", xml,
      w3c: ["SAXError", "WPBlankLine"],
      why:
        "The declaration must be the first thing of the file, so a parser stops at once. Most often a template or a plug-in writes a blank line.",
      help: "take out what stands before <?xml",
      wrong: "(an empty line)\n<?xml version=\"1.0\"?>",
      right: "<?xml version=\"1.0\"?>"),
    RuleDescription(
      "encoding/not-utf-8", .error, "bytes must be of the encoding", charset, w3c: ["UnicodeError"],
      why: "Readers that guess show wrong letters; those that do not guess refuse the file.",
      help: "save the file as UTF-8, or declare the encoding that it has",
      wrong: "the byte E9 for “é”, with nothing declared",
      right: "the bytes C3 A9 for “é”"),
    RuleDescription(
      "encoding/malformed", .error, "bytes must be of the encoding", charset, w3c: ["UnicodeError"],
      why: "Readers that guess show wrong letters; those that do not guess refuse the file.",
      help: "write the file in the encoding that it declares",
      wrong: "bytes that are half a character",
      right: "whole characters"),
    RuleDescription(
      "encoding/contradiction", .error, "the declared encoding must be the real one", charset, w3c: ["UnicodeError"],
      why: "Readers differ in which of the two they believe, so some show wrong letters.",
      help: "declare the encoding that the file is in",
      wrong: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?> in a file of UTF-8",
      right: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
    RuleDescription(
      "encoding/undeclared", .error, "UTF-16 and UTF-32 must be declared", charset, w3c: ["UnicodeError"],
      why: "Without a byte order mark or a declaration nobody can tell UTF-16 from noise.",
      help: "save the file as UTF-8",
      wrong: "UTF-16 without a byte order mark",
      right: "UTF-8"),
    RuleDescription(
      "encoding/unknown", .error, "the encoding must be known", charset, w3c: ["UnknownEncoding"],
      why: "A reader cannot decode what it has never heard of, and refuses the file.",
      help: "save the file as UTF-8 and declare that",
      wrong: "encoding=\"utf8mb4\"",
      right: "encoding=\"UTF-8\""),
    RuleDescription(
      "encoding/unsupported", .error, "the encoding must be one that readers read", charset, w3c: ["UnicodeError"],
      why: "XML readers must read UTF-8 and UTF-16; of the others they know a few.",
      help: "save the file as UTF-8",
      wrong: "encoding=\"UTF-7\"",
      right: "encoding=\"UTF-8\""),
    RuleDescription(
      "limit/file-too-large", .error, "files have a largest size",
      why:
        "Readers have limits of their own, and a file like this is more often a mistake or an attack than a feed. Readers fetch a feed many times a day.",
      help: "keep the newest entries in the feed and older ones in an archive (RFC 5005), or raise --max-bytes",
      wrong: "a feed with all entries of twenty years",
      right: "a feed with the newest 20, and archives"),
    RuleDescription(
      "limit/too-deep", .error, "elements are not nested without end",
      why:
        "Readers have limits of their own, and a file like this is more often a mistake or an attack than a feed. Deep nesting comes from a generator that closes nothing.",
      help: "close the elements, or raise --max-depth",
      wrong: "<div><div><div>… without end",
      right: "<div>…</div>"),
    RuleDescription(
      "limit/too-many-nodes", .error, "files have a largest number of elements",
      why: "Readers have limits of their own, and a file like this is more often a mistake or an attack than a feed.",
      help: "split the feed",
      wrong: "millions of elements in one file",
      right: "the newest entries"),
    RuleDescription(
      "limit/too-many-attributes", .error, "elements have a largest number of attributes",
      why: "Readers have limits of their own, and a file like this is more often a mistake or an attack than a feed.",
      help: "take out what is not needed",
      wrong: "<item a1=\"…\" a2=\"…\" …>",
      right: "<item>"),
    RuleDescription(
      "limit/too-many-namespaces", .error, "documents have a largest number of namespaces",
      why: "Readers have limits of their own, and a file like this is more often a mistake or an attack than a feed.",
      help: "declare the namespaces that are used, once, on the root",
      wrong: "xmlns:a=\"…\" xmlns:b=\"…\" … on each item",
      right: "the declarations on the root"),
    RuleDescription(
      "limit/entities-too-large", .error, "entities do not stand for megabytes",
      why:
        "Entities that stand for one another can grow to gigabytes, which is how servers are brought down. Readers ignore entities of documents.",
      help: "write the text itself",
      wrong: "<!ENTITY b \"&a;&a;&a;…\">",
      right: "the text"),
    RuleDescription(
      "json/empty", .error, "a file must not be empty", json,
      why: "There is nothing to read: most often the program that writes the feed failed half-way.",
      help: "look at what should have written the file",
      wrong: "",
      right: "{ \"version\": \"https://jsonfeed.org/version/1.1\", … }"),
    RuleDescription(
      "json/not-well-formed", .error, "JSON must be well-formed", json,
      why: "A reader’s JSON parser stops at the first such place, so subscribers see nothing new.",
      help: "mend the place that the message names; a JSON library writes it right",
      wrong: "{ title: 'Rye' }",
      right: "{ \"title\": \"Rye\" }"),
    RuleDescription(
      "json/trailing-comma", .error, "no comma stands behind the last value", json,
      why:
        "A reader’s JSON parser stops at the first such place, so subscribers see nothing new. JavaScript allows the comma, JSON does not.",
      help: "take the comma out",
      wrong: "[ 1, 2, ]",
      right: "[ 1, 2 ]"),
    RuleDescription(
      "json/premature-end", .error, "all objects and arrays must be closed", json,
      why: "The file was cut off, or a bracket is missing; a parser throws the whole feed away.",
      help: "close what is open, and check that the file was written to its end",
      wrong: "{ \"items\": [",
      right: "{ \"items\": [] }"),
    RuleDescription(
      "json/control-character", .error, "control characters in strings must be escaped", json,
      why: "A reader’s JSON parser stops at the first such place, so subscribers see nothing new.",
      help: "write \\n for a line end, \\t for a tab and \\u00XX for others",
      wrong: "a line end between the quotes of a string",
      right: "\"one\\ntwo\""),
    RuleDescription(
      "json/lone-surrogate", .error, "escapes must make whole characters", json,
      why: "Half of a pair is no character: some readers refuse the file, others show a box.",
      help: "write the character itself, or both halves",
      wrong: "\"\\ud83c\"",
      right: "\"\\ud83c\\udf5e\""),
    RuleDescription(
      "json/repeated-member", .error, "a member’s name stands once in an object", json,
      why: "Programs differ in which of the two they take.",
      help: "keep one of the two",
      wrong: "{ \"title\": \"a\", \"title\": \"b\" }",
      right: "{ \"title\": \"b\" }"),
    RuleDescription(
      "json/not-utf-8", .error, "JSON must be UTF-8", json,
      why: "JSON has no other encoding and no way to declare one.",
      help: "save the file as UTF-8",
      wrong: "the byte E9 for “é”",
      right: "the bytes C3 A9 for “é”"),
    RuleDescription(
      "json/byte-order-mark", .warning, "JSON has no byte order mark", json,
      why: "Some parsers take the mark for a wrong character and stop.",
      help: "save the file as UTF-8 without a byte order mark",
      wrong: "EF BB BF {",
      right: "{"),
    RuleDescription(
      "feed/unknown-root", .error, "the root must be a feed format’s", w3c: ["UndefinedElement"],
      why: "A reader tells the format by the root; it does not take this file for a feed.",
      help: "begin with rss (RSS) or feed (Atom)",
      wrong: "<blog>…</blog>",
      right: "<rss version=\"2.0\">…</rss>"),
    RuleDescription(
      "feed/html-page", .error, "a feed is not an HTML page", w3c: ["UndefinedElement"],
      why: "A page is not a feed; this often is an error page, or the site’s address instead of the feed’s.",
      help: "look in the page’s head for <link rel=\"alternate\" type=\"application/rss+xml\"> and check that address",
      wrong: "<html>…</html>",
      right: "<rss version=\"2.0\">…</rss>"),
    RuleDescription(
      "stream/not-a-document", .error, "each line of a stream is a document",
      why: "A line that is none answers for no feed, and everything behind it may be out of step.",
      help: "write one document a line, as a JSON string or as {\"name\": \"…\", \"document\": \"…\"}",
      wrong: "<rss version=\"2.0\">…",
      right: "\"<rss version=\\\"2.0\\\">…\""),
    RuleDescription(
      "file/unreadable", .error, "files can be read",
      why: "What cannot be read cannot be checked, and a check that says nothing would look like a good one.",
      help: "check that the file is there and that you may read it",
      wrong: "feeds/fed.xml",
      right: "feeds/feed.xml"),
  ]

  private static let xml = SpecReference.xml("2.1", anchor: "sec-well-formed")
  private static let charset = SpecReference.xml("4.3.3", anchor: "charencoding")
  private static let json = SpecReference.rfc(8259, "2")
}
