public import FeedCore

/// What somebody wants of rules, by name or for a whole vocabulary: what is set later holds.
public struct RuleLevels: Sendable, Hashable {
  private var rules: [RuleID: RuleLevel] = [:]
  private var vocabularies: [String: RuleLevel] = [:]

  public init() {}

  /// Sets a rule, or with `vocabulary/*` all rules of a vocabulary; throws for a name that no rule has.
  public mutating func set(_ name: String, _ level: RuleLevel) throws(ValueError) {
    if name.hasSuffix("/*") {
      let vocabulary = String(name.dropLast(2))
      let known = RuleCatalog.validator.vocabularies
      guard known.contains(vocabulary) else {
        throw ValueError(
          "policy/unknown-vocabulary", "there are no rules of “\(vocabulary)”",
          help: NearMiss.of(vocabulary, in: known).map { "did you mean “\($0)/*”?" }
            ?? "feedkiln rules lists them all")
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
