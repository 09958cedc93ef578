import FeedCore

/// What the XML and JSON readers and the format's detection report.
enum ReadingEntries {
  typealias Entry = RuleCatalog.Entry

  static let all: [Entry] = [
    Entry("xml/not-well-formed", .error, "XML must be well-formed", xml, w3c: ["SAXError"]),
    Entry("xml/empty", .error, "a file must not be empty", xml, w3c: ["SAXError"]),
    Entry("xml/mismatched-tag", .error, "tags must be closed in order", xml, w3c: ["SAXError"]),
    Entry("xml/premature-end", .error, "all elements must be closed", xml, w3c: ["SAXError"]),
    Entry("xml/bare-ampersand", .error, "an ampersand must be written &amp;", xml, w3c: ["SAXError"]),
    Entry(
      "xml/undefined-entity", .error, "only XML’s five entities are defined", xml,
      w3c: ["SAXError", "UndefinedNamedEntity"]),
    Entry(
      "xml/undeclared-prefix", .error, "prefixes must be declared", xml, w3c: ["SAXError", "MissingNamespace"]),
    Entry("xml/repeated-attribute", .error, "an attribute stands once in a tag", xml, w3c: ["SAXError"]),
    Entry("xml/invalid-character", .error, "control characters cannot stand in XML", xml, w3c: ["SAXError"]),
    Entry("xml/less-than-in-attribute", .error, "“<” cannot stand in an attribute", xml, w3c: ["SAXError"]),
    Entry(
      "xml/space-before-declaration", .error, "nothing may stand before the XML declaration", xml,
      w3c: ["SAXError", "WPBlankLine"]),
    Entry("encoding/not-utf-8", .error, "bytes must be of the encoding", charset, w3c: ["UnicodeError"]),
    Entry("encoding/malformed", .error, "bytes must be of the encoding", charset, w3c: ["UnicodeError"]),
    Entry(
      "encoding/contradiction", .error, "the declared encoding must be the real one", charset, w3c: ["UnicodeError"]),
    Entry("encoding/undeclared", .error, "UTF-16 and UTF-32 must be declared", charset, w3c: ["UnicodeError"]),
    Entry("encoding/unknown", .error, "the encoding must be known", charset, w3c: ["UnknownEncoding"]),
    Entry("encoding/unsupported", .error, "the encoding must be one that readers read", charset, w3c: ["UnicodeError"]),
    Entry("limit/file-too-large", .error, "files have a largest size"),
    Entry("limit/too-deep", .error, "elements are not nested without end"),
    Entry("limit/too-many-nodes", .error, "files have a largest number of elements"),
    Entry("limit/too-many-attributes", .error, "elements have a largest number of attributes"),
    Entry("limit/too-many-namespaces", .error, "documents have a largest number of namespaces"),
    Entry("limit/entities-too-large", .error, "entities do not stand for megabytes"),
    Entry("json/empty", .error, "a file must not be empty", json),
    Entry("json/not-well-formed", .error, "JSON must be well-formed", json),
    Entry("json/trailing-comma", .error, "no comma stands behind the last value", json),
    Entry("json/premature-end", .error, "all objects and arrays must be closed", json),
    Entry("json/control-character", .error, "control characters in strings must be escaped", json),
    Entry("json/lone-surrogate", .error, "escapes must make whole characters", json),
    Entry("json/repeated-member", .error, "a member’s name stands once in an object", json),
    Entry("json/not-utf-8", .error, "JSON must be UTF-8", json),
    Entry("json/byte-order-mark", .warning, "JSON has no byte order mark", json),
    Entry("feed/unknown-root", .error, "the root must be a feed format’s", w3c: ["UndefinedElement"]),
    Entry("feed/html-page", .error, "a feed is not an HTML page", w3c: ["UndefinedElement"]),
  ]

  private static let xml = SpecReference.xml("2.1", anchor: "sec-well-formed")
  private static let charset = SpecReference.xml("4.3.3", anchor: "charencoding")
  private static let json = SpecReference.rfc(8259, "2")
}
