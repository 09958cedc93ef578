package import FeedCore

extension RuleDescription {
  /// The rules of static site generators.
  package static let siteGenerators: [RuleDescription] = [
    .contentFrontMatterNotRead, .contentUnknownMarkup, .generatorPermalink, .generatorProgram, .generatorRoute,
    .generatorSetting,
    .generatorSlug, .generatorUnusedSetting, .pageNoDate, .pageShownDate,
  ]
}
