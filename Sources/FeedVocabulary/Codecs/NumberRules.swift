package import FeedCore

extension RuleDescription {
  package static let numberNotANonNegativeInteger = RuleDescription(
    "number/not-a-non-negative-integer", .error, "a count must be a whole number of 0 or more",
    w3c: ["InvalidNonNegativeInteger", "InvalidPositiveInteger", "InvalidIntegerAttribute", "UseZeroForUnknown"],
    why: "Feed readers ignore the count.",
    help: "write digits only, such as 12",
    wrong: "about 12",
    right: "12")

  package static let numberNotANonNegativeNumber = RuleDescription(
    "number/not-a-non-negative-number", .error, "a number must be 0 or more and written in digits",
    w3c: ["InvalidFloat"],
    why: "Programs ignore the number.",
    help: "write digits, with a point before the fraction: 1.5",
    wrong: "-1",
    right: "1.5")

  package static let numberNotANumber = RuleDescription(
    "number/not-a-number", .error, "a number must be written in digits", w3c: ["InvalidFloat"],
    why: "Programs ignore the number.",
    help: "write digits, with a point before the fraction: 1.5",
    wrong: "1,5",
    right: "1.5")

  package static let numberNotAPositiveInteger = RuleDescription(
    "number/not-a-positive-integer", .error, "a count must be a whole number of 1 or more",
    w3c: ["InvalidPositiveInteger", "InvalidIntegerAttribute", "NotBlank"],
    why: "Feed readers ignore the count.",
    help: "write digits only, such as 12",
    wrong: "0",
    right: "1")

  package static let numberNotAWholeNumber = RuleDescription(
    "number/not-a-whole-number", .error, "a whole number must be written in digits",
    w3c: ["InvalidInteger", "InvalidPositiveInteger"],
    why: "Programs ignore the number.",
    help: "write digits, with a minus sign for negative numbers: -2",
    wrong: "1.5",
    right: "2")
}
