extension RuleDescription {
  package static let jsonByteOrderMark = RuleDescription(
    "json/byte-order-mark", .warning, "JSON should not have a byte order mark", reference: .rfc(8259, "2"),
    why: "Some feed readers stop at the mark.",
    help: "save the file as UTF-8 without a byte order mark",
    wrong: "EF BB BF {",
    right: "{")

  package static let jsonControlCharacter = RuleDescription(
    "json/control-character", .error, "control characters in strings must be escaped", reference: .rfc(8259, "2"),
    why: "Feed readers stop at the first JSON error, so subscribers see no new entries.",
    help: "write \\n for a line break, \\t for a tab and \\u00XX for others",
    wrong: "a line end between the quotes of a string",
    right: "\"one\\ntwo\"")

  package static let jsonEmpty = RuleDescription(
    "json/empty", .error, "a feed must not be empty", reference: .rfc(8259, "2"),
    why: "Feed readers have nothing to read; most often the program that writes the feed failed.",
    help: "check the program that writes the file",
    wrong: "",
    right: "{ \"version\": \"https://jsonfeed.org/version/1.1\", … }")

  package static let jsonLoneSurrogate = RuleDescription(
    "json/lone-surrogate", .error, "escapes must be complete characters", reference: .rfc(8259, "2"),
    why: "Some feed readers reject half of a surrogate pair, others show a box.",
    help: "write the character itself, or both halves",
    wrong: "\"\\ud83c\"",
    right: "\"\\ud83c\\udf5e\"")

  package static let jsonNotUtf8 = RuleDescription(
    "json/not-utf-8", .error, "JSON must be UTF-8", reference: .rfc(8259, "2"),
    why: "Feed readers show wrong letters or reject the file, because JSON has no other encoding.",
    help: "save the file as UTF-8",
    wrong: "the byte E9 for “é”",
    right: "the bytes C3 A9 for “é”")

  package static let jsonNotWellFormed = RuleDescription(
    "json/not-well-formed", .error, "JSON must be well-formed", reference: .rfc(8259, "2"),
    why: "Feed readers stop at the first JSON error, so subscribers see no new entries.",
    help: "correct the syntax, or write the file with a JSON library",
    wrong: "{ title: 'Rye' }",
    right: "{ \"title\": \"Rye\" }")

  package static let jsonPrematureEnd = RuleDescription(
    "json/premature-end", .error, "all objects and arrays must be closed", reference: .rfc(8259, "2"),
    why: "Feed readers discard the whole feed, because the file is cut off or a bracket is missing.",
    help: "close the open brackets, or check that the file was written completely",
    wrong: "{ \"items\": [",
    right: "{ \"items\": [] }")

  package static let jsonRepeatedMember = RuleDescription(
    "json/repeated-member", .error, "a member must be unique in its object", reference: .rfc(8259, "2"),
    why: "Feed readers differ in which of the two they use.",
    help: "remove one of the two",
    wrong: "{ \"title\": \"a\", \"title\": \"b\" }",
    right: "{ \"title\": \"b\" }")

  package static let jsonTrailingComma = RuleDescription(
    "json/trailing-comma", .error, "the last value must not be followed by a comma", reference: .rfc(8259, "2"),
    why: "Feed readers stop here; JavaScript allows the comma, but JSON does not.",
    help: "remove the comma",
    wrong: "[ 1, 2, ]",
    right: "[ 1, 2 ]")
}
