public import FeedCore

/// The levels of rules and vocabularies; later settings take precedence.
public struct RuleLevels: Sendable, Hashable {
  private var rules: [RuleID: RuleLevel] = [:]
  private var vocabularies: [String: RuleLevel] = [:]

  public init() {}

  /// Sets the level of a rule, or with `vocabulary/*` of all rules of a vocabulary.
  ///
  /// - Parameters:
  ///   - name: the id of a rule, or the name of a vocabulary followed by `/*`.
  ///   - level: the level, which replaces earlier settings.
  /// - Throws: an error that suggests a similar name if there is no such rule or vocabulary.
  public mutating func set(_ name: String, _ level: RuleLevel) throws(ValueError) {
    if name.hasSuffix("/*") {
      let vocabulary = String(name.dropLast(2))
      let known = RuleCatalog.validator.vocabularies
      guard known.contains(vocabulary) else {
        throw ValueError(
          .policyUnknownVocabulary, "unknown vocabulary “\(vocabulary)”",
          help: SpellingSuggestion.of(vocabulary, in: known).map { "did you mean “\($0)/*”?" })
      }
      vocabularies[vocabulary] = level
      rules = rules.filter { $0.key.vocabulary != vocabulary }
    } else {
      let entry = try RuleCatalog.validator.rule(named: name)
      rules[entry.id] = level
    }
  }

  func level(of rule: RuleID) -> RuleLevel? { rules[rule] ?? vocabularies[rule.vocabulary] }
}

extension RuleDescription {
  static let policyUnknownVocabulary = RuleDescription(
    "policy/unknown-vocabulary", .error, "a vocabulary must be the first part of rule ids",
    why: "The severity of an unknown vocabulary has no effect.",
    help: "run “feedkiln rules” to list all rules",
    wrong: "--rule atoms/*=off",
    right: "--rule atom/*=off")
}
