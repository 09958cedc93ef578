package import FeedCore

extension RuleDescription {
  package static let encodingContradiction = RuleDescription(
    "encoding/contradiction", .error, "the declared encoding must be the real one",
    reference: .xml("4.3.3", anchor: "charencoding"), w3c: ["UnicodeError"],
    why: "Feed readers differ in which of the two they use, so some show wrong letters.",
    help: "declare the encoding of the file: encoding=\"UTF-8\"",
    wrong: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?> in a file of UTF-8",
    right: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")

  package static let encodingMalformed = RuleDescription(
    "encoding/malformed", .error, "bytes must be valid in the declared encoding",
    reference: .xml("4.3.3", anchor: "charencoding"),
    w3c: ["UnicodeError"],
    why: "Feed readers show wrong letters or reject the file.",
    help: "write the file in the encoding that it declares",
    wrong: "bytes that are half a character",
    right: "whole characters")

  package static let encodingNotUtf8 = RuleDescription(
    "encoding/not-utf-8", .error, "a file without a declared encoding must be UTF-8",
    reference: .xml("4.3.3", anchor: "charencoding"), w3c: ["UnicodeError"],
    why: "Feed readers show wrong letters or reject the file.",
    help: "save the file as UTF-8, or declare its encoding: encoding=\"ISO-8859-1\"",
    wrong: "the byte E9 for “é”, with nothing declared",
    right: "the bytes C3 A9 for “é”")

  package static let encodingUndeclared = RuleDescription(
    "encoding/undeclared", .error, "UTF-16 and UTF-32 must be declared",
    reference: .xml("4.3.3", anchor: "charencoding"),
    w3c: ["UnicodeError"],
    why: "Feed readers cannot detect UTF-16 without a byte order mark or a declaration.",
    help: "save the file as UTF-8",
    wrong: "UTF-16 without a byte order mark",
    right: "UTF-8")

  package static let encodingUnknown = RuleDescription(
    "encoding/unknown", .error, "the encoding must exist", reference: .xml("4.3.3", anchor: "charencoding"),
    w3c: ["UnknownEncoding"],
    why: "Feed readers reject a file that they cannot decode.",
    help: "save the file as UTF-8 and write encoding=\"UTF-8\"",
    wrong: "encoding=\"utf8mb4\"",
    right: "encoding=\"UTF-8\"")

  package static let encodingUnsupported = RuleDescription(
    "encoding/unsupported", .error, "the encoding must be one that feed readers support",
    reference: .xml("4.3.3", anchor: "charencoding"), w3c: ["UnicodeError"],
    why: "Feed readers must support UTF-8 and UTF-16, but only some other encodings.",
    help: "save the file as UTF-8",
    wrong: "EBCDIC",
    right: "UTF-8")

  package static let encodingUtf32 = RuleDescription(
    "encoding/utf-32", .error, "a feed must not be UTF-32", reference: .xml("4.3.3", anchor: "charencoding"),
    w3c: ["ObscureEncoding"],
    why: "Feed readers need only support UTF-8 and UTF-16, and hardly any supports UTF-32.",
    help: "save the file as UTF-8 and write encoding=\"UTF-8\"",
    wrong: "UTF-32 with the bytes 3C 00 00 00 for “<”",
    right: "UTF-8")
}
