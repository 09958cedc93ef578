package import FeedCore

extension RuleDescription {
  /// The rules of the command line.
  package static let commands: [RuleDescription] = [
    .importOtherGenerator, .policyNotASetting,
  ]

  package static let importOtherGenerator = RuleDescription(
    "import/other-generator", .warning, "imported articles should be in the format of the generator",
    why: "Generators read their own front matter, so imported articles can be shown wrongly.",
    help: "import the articles with the importer of the generator, and delete these; keep their comments",
    wrong: "[content]\ngenerator = \"jekyll\"",
    right: "# no generator")

  package static let policyNotASetting = RuleDescription(
    "policy/not-a-setting", .error, "the setting of a rule must have a level",
    why: "A setting without a level has no effect.",
    help: "write a rule and off, info, warning or error, such as atom/feed-without-self-link=off",
    wrong: "--rule jsonfeed/wrong-type",
    right: "--rule jsonfeed/wrong-type=warning")
}
