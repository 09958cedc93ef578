import FeedCore
import FeedVocabulary

/// What the codecs of the small extensions and of OPML report of values that are none.
enum OtherValueEntries {
  static let all: [RuleDescription] = [
    RuleDescription(
      "country/not-a-code", .error, "a country is two letters", nil, w3c: ["InvalidCountryCode"],
      why: "Programs compare countries by their codes.",
      help: "write the two letters of ISO 3166",
      wrong: "<media:restriction type=\"country\">Germany</media:restriction>",
      right: "<media:restriction type=\"country\">DE</media:restriction>"),
    RuleDescription(
      "number/not-a-number", .error, "a number is written in digits", nil, w3c: ["InvalidFloat"],
      why: "Programs cannot count with it.",
      help: "write digits, with a point before the fraction",
      wrong: "1,5",
      right: "1.5"),
    RuleDescription(
      "number/not-a-non-negative-number", .error, "a number of 0 or more is written in digits", nil,
      w3c: ["InvalidFloat"],
      why: "Programs cannot count with it, and nothing can be less than nothing here.",
      help: "write digits, with a point before the fraction",
      wrong: "-1",
      right: "1.5"),
    RuleDescription(
      "number/not-a-whole-number", .error, "a whole number is written in digits", nil,
      w3c: ["InvalidInteger", "InvalidPositiveInteger"],
      why: "Programs cannot count with it.",
      help: "write digits, with a minus sign in front where it is less than 0",
      wrong: "1.5",
      right: "2"),
    RuleDescription(
      "date/not-iso8601", .error, "a date is of ISO 8601", nil, w3c: ["InvalidISO8601DateTime"],
      why: "A reader that cannot read the date shows the entry in the wrong place, or as new each time it looks.",
      help: "write year, month, day, T, the time and a zone",
      wrong: "1 March 2024",
      right: "2024-03-01T12:00:00+00:00"),
    RuleDescription(
      "rdf/parse-type", .error, "a parse type is one of three words", RDFSyntax.parseType.reference,
      why: "RDF programs read the element’s content by it.",
      help: "write Literal, Resource or Collection",
      wrong: "<item rdf:parseType=\"Text\">",
      right: "<item rdf:parseType=\"Literal\">"),
    RuleDescription(
      "opml/version", .error, "OPML has three versions", OPML.version.reference, w3c: ["InvalidOPMLVersion"],
      why: "The version says which attributes to expect.",
      help: "write 2.0",
      wrong: "<opml version=\"2\">",
      right: "<opml version=\"2.0\">"),
    RuleDescription(
      "opml/expansion-state", .error, "open lines are numbers", OPML.expansionState.reference,
      w3c: ["InvalidExpansionState"],
      why: "Outliners open the lines that are named by it.",
      help: "write line numbers with commas between them",
      wrong: "<expansionState>all</expansionState>",
      right: "<expansionState>1, 4, 7</expansionState>"),
  ]
}
