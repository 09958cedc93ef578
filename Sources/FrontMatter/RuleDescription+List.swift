package import FeedCore

extension RuleDescription {
  /// The rules of front matter, settings and their values.
  package static let frontMatter: [RuleDescription] = [
    .contentFrontMatterNotATable, .contentFrontMatterNotClosed, .contentFrontMatterTooLarge, .contentNotToml,
    .contentNotUtf8, .contentNotYaml, .contentRepeatedKey, .contentYamlTooLarge, .dateUnknownForm, .fieldMissing,
    .fieldUnknownKey,
    .fieldUnknownValue, .fieldWrongType,
  ]
}
